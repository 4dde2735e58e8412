package io.github.waymark.matrix.plan.settings;

import io.github.waymark.matrix.declare.Value;
import io.github.waymark.matrix.environment.Build;
import io.github.waymark.matrix.environment.Mode;
import io.github.waymark.matrix.environment.Platform;
import io.github.waymark.matrix.environment.Role;
import io.github.waymark.matrix.environment.State;
import io.github.waymark.matrix.environment.TestPhases;
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

/** Decides whether an environment can be run here, and the role of its JDK. */
final class StateRules {

    /** The oldest JDK that Surefire's forks and supported Mavens run on. */
    private static final int OLDEST = 8;

    private static final int FOR_MAVEN_4 = 17;

    private final Toolset toolset;

    StateRules(Toolset toolset) {
        this.toolset = toolset;
    }

    /** The platform with the role of its JDK: the stated one, or the weakest that the mode requires. */
    Platform withRole(Platform requested, Build build, String stated) {
        Role role = requested.role();
        if (!stated.equals("auto")) {
            role = Role.valueOf(stated.toUpperCase(Locale.ROOT));
        } else if (role == Role.HOST
                && TestPhases.reachCompiler(build.goals())
                && feature(requested.jdk()) < hostMinimum(requested)) {
            role = Role.COMPILE;
        }
        return new Platform(requested.jdk(), requested.compileJdk(), role, requested.maven(), requested.os());
    }

    State state(
            EnvironmentName environment,
            List<Factor> factors,
            Platform platform,
            Build build,
            SettingsMerge settingsMerge) {
        if (!environment.excludedBy().isEmpty()) {
            return new State.Excluded("by exclude, " + environment.excludedBy(), State.Excluded.Cause.ENTRY);
        }
        Optional<String> contradiction = contradiction(factors, platform, build, settingsMerge);
        if (contradiction.isPresent()) {
            return new State.Invalid(contradiction.get());
        }
        Optional<String> unmet = unmet(platform, settingsMerge);
        if (unmet.isPresent()) {
            return new State.Excluded(unmet.get(), State.Excluded.Cause.CONDITION);
        }
        Optional<String> wrongSystem = wrongSystem(platform, settingsMerge);
        return wrongSystem.isPresent()
                ? new State.Excluded(wrongSystem.get(), State.Excluded.Cause.SYSTEM)
                : installed(platform);
    }

    private State installed(Platform platform) {
        Optional<Jdk> jdk = toolset.jdks().best(platform.jdk());
        Optional<Jdk> compileJdk = toolset.jdks().best(platform.compileJdk());
        if (jdk.isEmpty()) {
            return new State.Missing("no JDK " + platform.jdk() + " found");
        }
        if (compileJdk.isEmpty()) {
            return new State.Missing("no JDK " + platform.compileJdk() + " found for the compiler");
        }
        return new State.Ok(jdk.get(), compileJdk.get());
    }

    private Optional<String> contradiction(
            List<Factor> factors, Platform platform, Build build, SettingsMerge settingsMerge) {
        for (Factor factor : factors) {
            Optional<String> conflict = nameConflict(factor, platform, settingsMerge);
            if (conflict.isPresent()) {
                return conflict;
            }
        }
        int feature = feature(platform.jdk());
        if (feature < OLDEST) {
            return Optional.of("tests can't be run on JDK " + platform.jdk() + ": Surefire requires JDK " + OLDEST);
        }
        if (build.runsTestsOnly() != (platform.role() == Role.RUNTIME)) {
            String role = "role " + settingsMerge.text("role", "auto") + " can't be combined with ";
            if (build.mode() == Mode.TEST && !build.runsTestsOnly()) {
                return Optional.of(role + "the goals " + String.join(", ", build.goals()) + ", which run no tests");
            }
            return Optional.of(role + "mode " + settingsMerge.text("mode", "test")
                    + (build.runsTestsOnly() ? ", which only runs tests on the JDK" : ", which also builds"));
        }
        if (platform.role() == Role.HOST && feature < hostMinimum(platform)) {
            return Optional.of("JDK " + platform.jdk() + " can't run Maven here: JDK " + hostMinimum(platform)
                    + " is the oldest that can");
        }
        return Optional.empty();
    }

    /** A setting that contradicts the name. */
    private static Optional<String> nameConflict(Factor factor, Platform platform, SettingsMerge settingsMerge) {
        for (String key : List.of("jdk", "maven")) {
            Optional<Value> byName = factor.layers().stream()
                    .flatMap(layer -> Optional.ofNullable(layer.values().get(key)).stream())
                    .findFirst();
            boolean named = byName.isPresent()
                    && (factor.group().equals(FactorTable.JDK) == key.equals("jdk"))
                    && (factor.group().equals(FactorTable.JDK) || factor.group().equals(FactorTable.MAVEN));
            if (named && !agrees(key, byName.orElseThrow(), platform)) {
                Value stated = settingsMerge.value(key).orElse(byName.orElseThrow());
                return Optional.of("its name has " + factor.name() + ", but " + stated.place() + " has " + key + " "
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

    private Optional<String> wrongSystem(Platform platform, SettingsMerge settingsMerge) {
        String os = toolset.planContext().os().word();
        if (!platform.os().isEmpty() && !platform.os().contains(os)) {
            return Optional.of("for " + String.join(", ", platform.os()) + " only");
        }
        return settingsMerge
                .value("requires.os")
                .filter(required -> !required.items().contains(os))
                .map(required -> "requires " + required.text() + ", " + required.place());
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
