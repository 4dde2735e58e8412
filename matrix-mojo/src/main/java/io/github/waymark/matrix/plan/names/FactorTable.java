package io.github.waymark.matrix.plan.names;

import io.github.waymark.matrix.declare.Factors;
import io.github.waymark.matrix.declare.NamedLayer;
import io.github.waymark.matrix.declare.SettingsLayer;
import io.github.waymark.matrix.declare.Value;
import io.github.waymark.matrix.expand.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves the parts of a name to factors.
 *
 * <p>{@code jdk17}, {@code jdk25ea}, {@code jdk21temurin}, {@code jdk26-ea} and {@code mvn39}, {@code mvn4}, {@code mvn3.9.16},
 * {@code mvn4.0.0-rc-6} are predefined; all others must be declared.
 */
public final class FactorTable {

    public static final String JDK = "jdk";
    public static final String MAVEN = "mvn";

    private static final Pattern JDK_PART =
            Pattern.compile("jdk(?<number>\\d+(?:\\.\\d+)*+)(?<ea>ea)?(?<distribution>[a-z][a-z0-9]*)?");
    private static final Pattern MAVEN_PART =
            Pattern.compile("mvn(?<number>\\d+(?:\\.\\d+)*+(?:-(?:alpha|beta|rc)-\\d+)?)");

    /** Separates the parts of a name, but not the dashes of a Maven pre-release. */
    private static final Pattern DASH =
            Pattern.compile("-(?!(?<=mvn\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}-)(?:alpha|beta|rc)-\\d)"
                    + "(?!(?<=mvn\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}-(?:alpha|beta|rc)-)\\d)");

    private static final String BY_NAME = "the name";

    private final Factors declared;

    public FactorTable(Factors declared) {
        this.declared = declared;
    }

    /**
     * Resolves a name.
     *
     * @param axes the values of the axes that the name was made from; a part may be a value of a group with the axis' name
     * @param unknown receives unknown parts
     */
    public List<Factor> of(String name, Map<String, String> axes, List<String> unknown) {
        List<Factor> factors = new ArrayList<>();
        for (String part : parts(name)) {
            Optional<Factor> factor = factor(part, axes);
            if (factor.isPresent()) {
                factors.add(factor.get());
            } else if (part.equals("ea") && !factors.isEmpty() && isJdk(factors.get(factors.size() - 1))) {
                Factor jdk = factors.remove(factors.size() - 1);
                factors.add(factor(jdk.name() + part, axes)
                        .map(both -> new Factor(jdk.name(), JDK, both.value(), both.layers()))
                        .orElse(jdk));
                factors.add(new Factor(part, part, "true", List.of()));
            } else {
                unknown.add(part);
                factors.add(new Factor(part, part, "true", List.of()));
            }
        }
        return factors;
    }

    /** The parts of a name, or of factors that are joined in the same way. */
    public static List<String> parts(String name) {
        return List.of(DASH.split(name, -1));
    }

    private static boolean isJdk(Factor factor) {
        return factor.group().equals(JDK);
    }

    private Optional<Factor> factor(String part, Map<String, String> axes) {
        return jdk(part)
                .or(() -> maven(part))
                .or(() -> plain(part))
                .or(() -> grouped(part))
                .or(() -> axisValue(part, axes));
    }

    private Optional<Factor> jdk(String part) {
        Matcher form = JDK_PART.matcher(part);
        if (!form.matches()) {
            return Optional.empty();
        }
        String distribution = form.group("distribution");
        String requirement = (distribution == null ? "" : distribution + "-")
                + form.group("number")
                + (form.group("ea") == null ? "" : "-ea");
        List<SettingsLayer> layers = new ArrayList<>(List.of(SettingsLayer.of("jdk", Value.of(requirement, BY_NAME))));
        declaredLayer(part).ifPresent(layers::add);
        return Optional.of(new Factor(part, JDK, part.substring(JDK.length()), layers));
    }

    private Optional<Factor> maven(String part) {
        Matcher form = MAVEN_PART.matcher(part);
        if (!form.matches()) {
            return Optional.empty();
        }
        String version = version(form.group("number"));
        List<SettingsLayer> layers = new ArrayList<>(List.of(SettingsLayer.of("maven", Value.of(version, BY_NAME))));
        layers.addAll(conditional(MAVEN, version));
        declaredLayer(part).ifPresent(layers::add);
        return Optional.of(new Factor(part, MAVEN, version, layers));
    }

    /** {@code 39} means 3.9, {@code 310} means 3.10, {@code 4} means 4. */
    static String version(String digits) {
        return digits.length() > 1 && digits.indexOf('.') < 0 ? digits.charAt(0) + "." + digits.substring(1) : digits;
    }

    private Optional<SettingsLayer> declaredLayer(String part) {
        return Optional.ofNullable(declared.plain().get(part)).map(NamedLayer::layer);
    }

    private Optional<Factor> plain(String part) {
        return declaredLayer(part).map(layer -> new Factor(part, part, "true", List.of(layer)));
    }

    private Optional<Factor> grouped(String part) {
        return declared.groups().keySet().stream()
                .filter(part::startsWith)
                .flatMap(group -> valued(part, group, part.substring(group.length())).stream())
                .findFirst();
    }

    private Optional<Factor> axisValue(String part, Map<String, String> axes) {
        return axes.entrySet().stream()
                .filter(axis -> axis.getValue().equals(part))
                .flatMap(axis -> valued(part, axis.getKey(), part).stream())
                .findFirst();
    }

    private Optional<Factor> valued(String part, String group, String value) {
        List<SettingsLayer> layers = conditional(group, value);
        return layers.isEmpty() ? Optional.empty() : Optional.of(new Factor(part, group, value, layers));
    }

    /** The settings of a group for a value: matching conditions first, then the value itself. */
    public List<SettingsLayer> conditional(String group, String value) {
        Map<String, NamedLayer> values = declared.groups().getOrDefault(group, Map.of());
        List<SettingsLayer> layers = new ArrayList<>();
        for (NamedLayer entry : values.values()) {
            if (!entry.name().equals(value) && Condition.holds(entry.name(), value)) {
                layers.add(entry.layer());
            }
        }
        Optional.ofNullable(values.get(value)).map(NamedLayer::layer).ifPresent(layers::add);
        return layers;
    }

    /** The names that an entry of {@code exclude} or {@code include} may use. */
    Set<String> groups() {
        Set<String> groups = new TreeSet<>(declared.groups().keySet());
        groups.addAll(declared.plain().keySet());
        groups.addAll(List.of(JDK, MAVEN, "env"));
        return groups;
    }

    /** The declared factors, and examples of those that need no declaration. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(declared.plain().keySet());
        declared.groups()
                .forEach((group, values) -> values.keySet().stream()
                        .filter(value -> value.matches("[A-Za-z0-9._]+"))
                        .forEach(value -> names.add(group + value)));
        names.addAll(Arrays.asList("jdk8", "jdk11", "jdk17", "jdk21", "jdk25", "mvn3", "mvn39", "mvn4"));
        return names;
    }
}
