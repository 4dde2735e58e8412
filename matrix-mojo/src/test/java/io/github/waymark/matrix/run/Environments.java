package io.github.waymark.matrix.run;

import io.github.waymark.matrix.environment.Build;
import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.ExecutionPolicy;
import io.github.waymark.matrix.environment.FailFast;
import io.github.waymark.matrix.environment.Isolation;
import io.github.waymark.matrix.environment.MavenRequirement;
import io.github.waymark.matrix.environment.Mode;
import io.github.waymark.matrix.environment.Platform;
import io.github.waymark.matrix.environment.Role;
import io.github.waymark.matrix.environment.SkipMissing;
import io.github.waymark.matrix.environment.State;
import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.jdk.JdkRequirement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Environments for tests: mode {@code test}, on a JDK of the number that ends the name, unless specified otherwise. */
public final class Environments {

    private Role role = Role.RUNTIME;
    private @Nullable Mode mode;
    private Map<String, String> properties = Map.of();
    private String constraints = "";
    private List<String> goals = List.of("verify");
    private List<String> depends = List.of();
    private boolean exclusive;
    private boolean ignoreOutcome;
    private boolean allowEmpty;
    private List<String> narrowed = List.of();
    private Duration timeout = Duration.ZERO;
    private SkipMissing skipMissing = SkipMissing.LOCAL;
    private final String name;

    private Environments(String name) {
        this.name = name;
    }

    public static Environments named(String name) {
        return new Environments(name);
    }

    public static Environment plain(String name) {
        return named(name).get();
    }

    public Environments role(Role now) {
        role = now;
        return this;
    }

    /** A mode other than that of the role. */
    Environments mode(Mode now) {
        mode = now;
        return this;
    }

    public Environments properties(Map<String, String> now) {
        properties = now;
        return this;
    }

    public Environments constraints(String now) {
        constraints = now;
        return this;
    }

    public Environments goals(String... now) {
        goals = List.of(now);
        return this;
    }

    public Environments depends(String... now) {
        depends = List.of(now);
        return this;
    }

    public Environments exclusive() {
        exclusive = true;
        return this;
    }

    Environments ignored() {
        ignoreOutcome = true;
        return this;
    }

    Environments allowEmpty() {
        allowEmpty = true;
        return this;
    }

    Environments narrowed(String... options) {
        narrowed = List.of(options);
        return this;
    }

    Environments skipMissing(SkipMissing now) {
        skipMissing = now;
        return this;
    }

    Environments timeout(Duration now) {
        timeout = now;
        return this;
    }

    public Environment get() {
        return in(null);
    }

    /** An environment in a state other than that it can be run. */
    Environment in(@Nullable State state) {
        String digits = name.replaceAll("[^0-9]", "");
        int feature = digits.isEmpty() ? 17 : Integer.parseInt(digits.substring(0, 2));
        return new Environment(
                name,
                List.of(name),
                List.of(),
                "",
                new Platform(JdkRequirement.ANY, JdkRequirement.ANY, role, MavenRequirement.OUTER, List.of()),
                new Build(
                        mode == null ? (role == Role.RUNTIME ? Mode.TEST : Mode.BUILD) : mode,
                        goals,
                        List.of(),
                        properties,
                        List.of(),
                        constraints,
                        "",
                        "",
                        Isolation.DIRECTORY),
                new ExecutionPolicy(
                        timeout, skipMissing, FailFast.FALSE, ignoreOutcome, allowEmpty, depends, exclusive),
                narrowed,
                state == null ? new State.Ok(jdk(feature), jdk(17)) : state);
    }

    public static Jdk jdk(int feature) {
        return new Jdk(Path.of("/jdks/" + feature), feature + ".0.1", feature, false, "", "", "", List.of());
    }
}
