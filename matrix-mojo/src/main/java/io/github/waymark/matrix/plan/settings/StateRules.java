package io.github.waymark.matrix.plan.settings;

import io.github.waymark.matrix.declare.Value;
import io.github.waymark.matrix.environment.Mode;
import io.github.waymark.matrix.environment.Platform;
import io.github.waymark.matrix.environment.Role;
import io.github.waymark.matrix.environment.State;
import io.github.waymark.matrix.expand.Condition;
import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.jdk.JdkRequirement;
import io.github.waymark.matrix.plan.names.EnvironmentName;
import io.github.waymark.matrix.plan.names.Factor;
import io.github.waymark.matrix.plan.names.FactorTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells whether an environment can be run here, and what its JDK does. */
final class StateRules {

    /** Surefire's forks need it; so do the oldest Mavens that are of use. */
    private static final int OLDEST = 8;

    private static final int FOR_MAVEN_4 = 17;

    private final Toolset toolset;

    StateRules(Toolset toolset) {
        this.toolset = toolset;
    }

    /** The platform with the role of its JDK: the weakest that does what the mode asks for, unless one is stated. */
    Platform settled(Platform asked, String stated) {
        Role role = asked.role();
        if (!stated.equals("auto")) {
            role = Role.valueOf(stated.toUpperCase(Locale.ROOT));
        } else if (role == Role.HOST && feature(asked.jdk()) < hostMinimum(asked)) {
            role = Role.COMPILE;
        }
        return new Platform(asked.jdk(), asked.compileJdk(), role, asked.maven(), asked.os());
    }

    State state(
            EnvironmentName draft, List<Factor> factors, Platform platform, Mode mode, SettingsMerge settingsMerge) {
        if (!draft.excludedBy().isEmpty()) {
            return new State.Excluded("by exclude, " + draft.excludedBy(), State.Excluded.Cause.ENTRY);
        }
        Optional<String> contradiction = contradiction(factors, platform, mode, settingsMerge);
        if (contradiction.isPresent()) {
            return new State.Invalid(contradiction.get());
        }
        Optional<String> unmet = unmet(platform, settingsMerge);
        if (unmet.isPresent()) {
            return new State.Excluded(unmet.get(), State.Excluded.Cause.CONDITION);
        }
        Optional<String> elsewhere = elsewhere(platform, settingsMerge);
        return elsewhere.isPresent()
                ? new State.Excluded(elsewhere.get(), State.Excluded.Cause.SYSTEM)
                : present(platform);
    }

    private State present(Platform platform) {
        Optional<Jdk> jdk = toolset.jdks().best(platform.jdk());
        Optional<Jdk> compileJdk = toolset.jdks().best(platform.compileJdk());
        if (jdk.isEmpty()) {
            return new State.Missing("no JDK " + platform.jdk() + " found");
        }
        if (compileJdk.isEmpty()) {
            return new State.Missing("no JDK " + platform.compileJdk() + " found, which shall compile");
        }
        return new State.Ok(jdk.get(), compileJdk.get());
    }

    private Optional<String> contradiction(
            List<Factor> factors, Platform platform, Mode mode, SettingsMerge settingsMerge) {
        for (Factor factor : factors) {
            Optional<String> other = other(factor, platform, settingsMerge);
            if (other.isPresent()) {
                return other;
            }
        }
        int feature = feature(platform.jdk());
        if (feature < OLDEST) {
            return Optional.of("tests can't be run on JDK " + platform.jdk() + ": Surefire needs " + OLDEST);
        }
        if ((mode == Mode.TEST) != (platform.role() == Role.RUNTIME)) {
            return Optional.of("role " + settingsMerge.text("role", "auto") + " doesn't go with mode "
                    + settingsMerge.text("mode", "test")
                    + (mode == Mode.TEST
                            ? ", which only runs tests on the JDK"
                            : ", which is more than running tests"));
        }
        if (platform.role() == Role.HOST && feature < hostMinimum(platform)) {
            return Optional.of("JDK " + platform.jdk() + " can't run Maven here: JDK " + hostMinimum(platform)
                    + " is the oldest that can");
        }
        return Optional.empty();
    }

    /** A setting that says something else than the name. */
    private static Optional<String> other(Factor factor, Platform platform, SettingsMerge settingsMerge) {
        for (String key : List.of("jdk", "maven")) {
            Optional<Value> byName = factor.layers().stream()
                    .flatMap(layer -> Optional.ofNullable(layer.values().get(key)).stream())
                    .findFirst();
            boolean named = byName.isPresent()
                    && (factor.group().equals(FactorTable.JDK) == key.equals("jdk"))
                    && (factor.group().equals(FactorTable.JDK) || factor.group().equals(FactorTable.MAVEN));
            if (named && !agrees(key, byName.orElseThrow(), platform)) {
                Value stated = settingsMerge.given(key).orElse(byName.orElseThrow());
                return Optional.of("its name says " + factor.name() + ", and " + stated.place() + " says " + key + " "
                        + stated.text());
            }
        }
        return Optional.empty();
    }

    private static boolean agrees(String key, Value byName, Platform platform) {
        if (key.equals("maven")) {
            return platform.maven().isOuter()
                    || Condition.holds(byName.text(), platform.maven().version());
        }
        JdkRequirement name = JdkRequirement.of(byName.text(), byName.place());
        return name.lowest() == platform.jdk().lowest()
                && name.highest() == platform.jdk().highest();
    }

    private Optional<String> unmet(Platform platform, SettingsMerge settingsMerge) {
        Map<String, Value> conditions = settingsMerge.below("requires");
        Value jdk = conditions.get("jdk");
        if (jdk != null && !JdkRequirement.of(jdk.text(), jdk.place()).accepts(feature(platform.jdk()))) {
            return Optional.of("requires JDK " + jdk.text() + ", " + jdk.place());
        }
        Value maven = conditions.get("maven");
        if (maven != null && !Condition.holds(maven.text(), maven(platform))) {
            return Optional.of("requires Maven " + maven.text() + ", " + maven.place());
        }
        return Optional.empty();
    }

    private Optional<String> elsewhere(Platform platform, SettingsMerge settingsMerge) {
        String here = toolset.planContext().os().word();
        if (!platform.os().isEmpty() && !platform.os().contains(here)) {
            return Optional.of("for " + String.join(", ", platform.os()) + " only");
        }
        return settingsMerge
                .given("requires.os")
                .filter(os -> !os.items().contains(here))
                .map(os -> "requires " + os.text() + ", " + os.place());
    }

    private int feature(JdkRequirement requirement) {
        return toolset.jdks().best(requirement).map(Jdk::feature).orElse(requirement.lowest());
    }

    private int hostMinimum(Platform platform) {
        int own = maven(platform).startsWith("4") ? FOR_MAVEN_4 : OLDEST;
        return Math.max(own, toolset.planContext().hostMinimum());
    }

    private String maven(Platform platform) {
        return platform.maven().isOuter()
                ? toolset.planContext().maven()
                : platform.maven().version();
    }
}
