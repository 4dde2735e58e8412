package io.github.waymark.matrix.run.schedule;

import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.Isolation;
import io.github.waymark.matrix.environment.State;
import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.launch.MavenHome;
import io.github.waymark.text.NameGlob;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One child Maven: its environments, JDKs and Maven.
 *
 * @param key the compile key
 * @param environments one, or those that differ only in the JDK of their tests
 * @param fansOut whether it compiles once and runs the tests on the JDK of each environment
 * @param jdk the JDK that Maven runs on
 * @param compiler the JDK of the compiler, when it is another one
 * @param maven the Maven
 */
public record Job(
        String key, List<Environment> environments, boolean fansOut, Jdk jdk, Optional<Jdk> compiler, MavenHome maven) {

    public Job {
        environments = List.copyOf(environments);
    }

    public Environment first() {
        return environments.get(0);
    }

    public List<String> names() {
        return environments.stream().map(Environment::name).toList();
    }

    public boolean isExclusive() {
        return environments.stream()
                .anyMatch(environment -> environment.executionPolicy().exclusive());
    }

    /**
     * The number of JDKs that its tests can run on at the same time: all, unless one must wait for another, or modules are built in
     * parallel.
     */
    int maxSlots() {
        boolean sequential = isExclusive()
                || environments.stream().anyMatch(this::waitsForSibling)
                || first().build().args().stream().anyMatch(argument -> argument.matches("-T.*|--threads.*"));
        return fansOut && maven.hasStrategies() && !sequential ? environments.size() : 1;
    }

    private boolean waitsForSibling(Environment environment) {
        return names().stream().anyMatch(name -> !name.equals(environment.name()) && waitsFor(environment, name));
    }

    boolean hasDependencies() {
        return environments.stream()
                .anyMatch(
                        environment -> !environment.executionPolicy().depends().isEmpty());
    }

    /** Whether one of its environments waits for one of another child. */
    boolean dependsOn(Job other) {
        return environments.stream()
                .anyMatch(environment -> other.names().stream().anyMatch(name -> waitsFor(environment, name)));
    }

    private static boolean waitsFor(Environment environment, String name) {
        return environment.executionPolicy().depends().stream().anyMatch(pattern -> NameGlob.matches(pattern, name));
    }

    public boolean isCopied() {
        return first().build().isolation() == Isolation.COPY;
    }

    /** The JDK that an environment's tests run on. */
    public static Jdk jdkOf(Environment environment) {
        if (environment.state() instanceof State.Ok ok) {
            return ok.jdk();
        }
        throw new IllegalStateException(
                environment.name() + " can't be run: " + environment.state().reason());
    }

    /** The same child without some of its environments. */
    public Job without(List<String> names) {
        return filtered(environment -> !names.contains(environment.name()));
    }

    /** The same child for some of its environments. */
    public Job only(List<String> names) {
        return filtered(environment -> names.contains(environment.name()));
    }

    private Job filtered(Predicate<Environment> which) {
        return new Job(key, environments.stream().filter(which).toList(), fansOut, jdk, compiler, maven);
    }
}
