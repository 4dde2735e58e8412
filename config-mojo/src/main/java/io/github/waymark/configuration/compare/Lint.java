package io.github.waymark.configuration.compare;

import io.github.waymark.configuration.check.Replacements;
import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Deprecation;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionDefault;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.option.OptionType;
import io.github.waymark.configuration.option.OptionType.Kind;
import io.github.waymark.configuration.source.MetadataFault;
import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.configuration.source.TypeLookup;
import io.github.waymark.configuration.value.ValueReader;
import io.github.waymark.configuration.value.ValueReading;
import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Level;
import io.github.waymark.finding.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the metadata of artifacts: whether what it says about options is complete and true. */
public final class Lint {

    private static final String ADDITIONAL = "additional-spring-configuration-metadata.json";

    private final ReadModel read;
    private final OptionModel model;
    private final Set<String> artifacts;
    private final Replacements replacements;
    private final TypeLookup types;
    private final ValueReader reader;
    private final List<Finding> findings = new ArrayList<>();

    private Lint(ReadModel read, Set<String> artifacts) {
        this.read = read;
        this.model = read.model();
        this.artifacts = artifacts;
        this.replacements = new Replacements(model);
        this.types = read.types();
        this.reader = ValueReader.of(model.dialect());
    }

    /**
     * Checks artifacts.
     *
     * @param read a class path with these artifacts, and with those that their metadata refers to
     * @param artifacts the names of the artifacts
     * @param before the options of the last release of them
     * @return the findings by artifact, name and rule
     */
    public static List<Finding> of(ReadModel read, Set<String> artifacts, Optional<OptionModel> before) {
        Lint lint = new Lint(read, artifacts);
        lint.faults();
        List<Option> own = lint.model.options().stream()
                .filter(option -> option.origin().isDeclared()
                        && artifacts.contains(option.origin().artifact()))
                .filter(option -> !option.origin().file().endsWith(".class"))
                .toList();
        own.forEach(lint::check);
        lint.several(own);
        before.ifPresent(lint::withoutNotice);
        return lint.findings.stream().sorted().toList();
    }

    private void faults() {
        for (MetadataFault fault : read.faults()) {
            if (artifacts.contains(fault.artifact())) {
                findings.add(new Finding(
                        LintRule.MALFORMED,
                        Place.of(fault.where()),
                        "The metadata is malformed: " + fault.reason(),
                        "Correct the file; see the format of the framework."));
            }
        }
    }

    private void add(LintRule rule, Option option, String message, String fix) {
        findings.add(new Finding(
                rule,
                Place.of(option.origin().artifact() + "!/" + option.origin().file()),
                message,
                fix));
    }

    private void addRemark(Option option, String message, String fix) {
        Place place =
                Place.of(option.origin().artifact() + "!/" + option.origin().file());
        findings.add(new Finding(LintRule.TYPE, place, message, fix).at(Level.INFO));
    }

    private void check(Option option) {
        option.deprecation().ifPresent(deprecation -> deprecation(option, deprecation));
        name(option, option.name());
        if (option.deprecation().isEmpty()) {
            description(option);
            defaultValue(option);
            additional(option);
        }
        type(option);
    }

    private void deprecation(Option option, Deprecation deprecation) {
        if (deprecation.replacement().isPresent()) {
            replacement(option, deprecation.replacement().get());
        } else if (deprecation.isSilent()) {
            add(
                    LintRule.SILENT,
                    option,
                    option.name() + " is deprecated without a replacement and a reason",
                    "Add `replacement` or `reason` to its deprecation.");
        }
        if (deprecation.since().isEmpty()) {
            add(
                    LintRule.NO_SINCE,
                    option,
                    option.name() + " doesn't say since when it is deprecated",
                    "Add `since` to its deprecation.");
        }
    }

    private void replacement(Option option, String name) {
        Replacements.Chain chain = replacements.of(option);
        Optional<Option> next = model.find(name);
        boolean entry = chain.end() == Replacements.End.ENTRY && chain.names().size() == 1;
        if (next.isEmpty() && !entry) {
            add(
                    LintRule.REPLACEMENT_UNKNOWN,
                    option,
                    "The replacement " + name + " of " + option.name() + " is no option",
                    "Write the name of an option, or add the artifact that has it to the class path.");
            return;
        }
        if (next.flatMap(Option::deprecation).isPresent()) {
            String end = chain.isUsable()
                    ? "Write " + chain.last().orElse("") + ", where the chain of replacements ends."
                    : "Write an option that is not deprecated, or a reason.";
            add(
                    LintRule.REPLACEMENT_DEPRECATED,
                    option,
                    "The replacement " + name + " of " + option.name() + " is deprecated itself",
                    end);
        }
        name(option, name);
    }

    private void name(Option option, String name) {
        if (model.dialect() != Dialect.SPRING || name.indexOf('[') >= 0) {
            return;
        }
        String canonical = canonical(name);
        if (!canonical.equals(name)) {
            add(LintRule.NAME, option, "The name " + name + " is not in canonical form", "Write " + canonical + ".");
        }
    }

    private static String canonical(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean inside = !text.isEmpty() && Character.isLetterOrDigit(text.charAt(text.length() - 1));
            text.append(Character.isUpperCase(c) && inside ? "-" : "");
            text.append(c == '_' ? '-' : Character.toLowerCase(c));
        }
        return text.toString();
    }

    private void description(Option option) {
        String text = option.description().strip();
        if (text.isEmpty()) {
            add(LintRule.DESCRIPTION, option, option.name() + " has no description", "Describe what it is for.");
        } else if (".!?)".indexOf(text.charAt(text.length() - 1)) < 0) {
            add(
                    LintRule.DESCRIPTION,
                    option,
                    "The description of " + option.name() + " doesn't end like a sentence",
                    "Write sentences that end with a full stop.");
        }
    }

    private void type(Option option) {
        OptionType type = option.type();
        if (type.declared().isEmpty()) {
            if (!option.isRemoved()) {
                add(LintRule.TYPE, option, option.name() + " has no type", "Add the name of its class as `type`.");
            }
            return;
        }
        boolean own = type.kind() == Kind.OPAQUE && option.deprecation().isEmpty() && isName(type.declared());
        if (own && !types.exists(type, option.origin().artifact())) {
            // The classes of optional dependencies are often absent.
            addRemark(
                    option,
                    "The class " + type.declared() + " of " + option.name() + " is not on the class path",
                    "Correct the name of the class, or add its artifact as an optional dependency.");
        }
    }

    private static boolean isName(String type) {
        return type.indexOf('.') > 0 && type.chars().allMatch(c -> Character.isJavaIdentifierPart(c) || c == '.');
    }

    private void defaultValue(Option option) {
        Optional<OptionDefault> value = option.defaultValue();
        if (value.isEmpty()) {
            return;
        }
        List<String> constants = types.constants(option.type(), option.origin().artifact());
        OptionType type = constants.isEmpty() ? option.type() : option.type().asEnum();
        for (String item : value.get().items()) {
            ValueReading reading = value.get().list()
                    ? reader.read(type.kind() == Kind.LIST ? type.element() : type, constants, option.unit(), item)
                    : reader.read(type, constants, option.unit(), item);
            if (reading instanceof ValueReading.Invalid invalid) {
                add(
                        LintRule.DEFAULT,
                        option,
                        "The default " + item + " of " + option.name() + " is not " + invalid.expected(),
                        "Write " + invalid.expected() + ", or correct the type.");
            }
        }
    }

    /** An entry of the additional file whose name is nearly that of an option of a class. */
    private void additional(Option option) {
        if (!option.origin().file().endsWith(ADDITIONAL)) {
            return;
        }
        String plain = option.name().replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
        for (Option other : model.options()) {
            boolean sameLetters =
                    other.name().replaceAll("[-_]", "").toLowerCase(Locale.ROOT).equals(plain);
            if (sameLetters
                    && !other.name().equals(option.name())
                    && !other.origin().file().endsWith(ADDITIONAL)) {
                add(
                        LintRule.ADDITIONAL,
                        option,
                        "The additional entry " + option.name() + " is a new option in addition to " + other.name(),
                        "Write " + other.name() + ", so that the entry adds to that option.");
                return;
            }
        }
    }

    private void several(List<Option> own) {
        Map<CanonicalName, Option> first = new HashMap<>();
        for (Option option : own) {
            Option other = first.putIfAbsent(model.canonical(option.name()), option);
            boolean differs = other != null
                    && !other.origin().artifact().equals(option.origin().artifact())
                    && (!other.type().shortName().equals(option.type().shortName())
                            || !other.defaultValue().equals(option.defaultValue()));
            if (differs) {
                add(
                        LintRule.SEVERAL,
                        option,
                        option.name() + " has another type or default in "
                                + other.origin().artifact(),
                        "Declare the option in one artifact, or correct one of them.");
            }
        }
    }

    private void withoutNotice(OptionModel before) {
        for (Option old : before.declared()) {
            boolean free = old.deprecation().isEmpty();
            Optional<Option> now = model.find(old.name());
            boolean gone = now.isEmpty() ? !old.isRemoved() : free && now.get().isRemoved();
            if (gone) {
                add(
                        LintRule.NO_NOTICE,
                        now.orElse(old),
                        old.name()
                                + (now.isEmpty()
                                        ? " is gone without a notice"
                                        : " has no effect without a notice before"),
                        "Keep the option for a release as deprecated at level `warning`, and then as an entry at level"
                                + " `error` that names the replacement.");
            }
        }
    }
}
