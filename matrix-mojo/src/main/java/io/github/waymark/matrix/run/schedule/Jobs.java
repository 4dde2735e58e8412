package io.github.waymark.matrix.run.schedule;

import io.github.waymark.matrix.environment.Build;
import io.github.waymark.matrix.environment.Environment;
import io.github.waymark.matrix.environment.Role;
import io.github.waymark.matrix.environment.State;
import io.github.waymark.matrix.jdk.Jdk;
import io.github.waymark.matrix.launch.MavenHome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Groups environments into children: those that differ only in the JDK of their tests are compiled once. */
public final class Jobs {

    private final MavenHome maven;

    /**
     * A grouping with a default Maven.
     *
     * @param maven the Maven of environments that don't require one
     */
    public Jobs(MavenHome maven) {
        this.maven = maven;
    }

    /** The children for environments that can be run; {@code mavens} has the required Mavens by environment name. */
    public List<Job> of(List<Environment> environments, Map<String, MavenHome> mavens) {
        Map<String, Job> jobs = new LinkedHashMap<>();
        for (Environment environment : environments) {
            Job job = single(environment, mavens.getOrDefault(environment.name(), maven));
            jobs.merge(job.fansOut() ? job.key() : environment.name(), job, Jobs::joined);
        }
        return List.copyOf(jobs.values());
    }

    private static Job joined(Job one, Job other) {
        List<Environment> both = new ArrayList<>(one.environments());
        both.addAll(other.environments());
        return new Job(one.key(), both, true, one.jdk(), one.compiler(), one.maven());
    }

    private static Job single(Environment environment, MavenHome maven) {
        State.Ok ok = (State.Ok) environment.state();
        Role role = environment.platform().role();
        boolean fansOut = role == Role.RUNTIME;
        Jdk host = role == Role.HOST ? ok.jdk() : ok.compileJdk();
        Optional<Jdk> compiler = role == Role.COMPILE ? Optional.of(ok.jdk()) : Optional.empty();
        String key = key(environment, host, compiler, maven);
        return new Job(key, List.of(environment), fansOut, host, compiler, maven);
    }

    /** Eight hexadecimal digits, equal for equal inputs of the build before the tests. */
    private static String key(Environment environment, Jdk jdk, Optional<Jdk> compiler, MavenHome maven) {
        Build build = environment.build();
        List<String> parts = List.of(
                jdk.home() + " " + jdk.version(),
                compiler.map(Jdk::home).toString(),
                maven.version(),
                build.mode().name(),
                build.goals().toString(),
                build.profiles().toString(),
                build.properties().toString(),
                build.args().toString(),
                build.constraints(),
                build.mavenOpts(),
                build.isolation().name(),
                // An environment that waits for others can't share a child with them.
                environment.executionPolicy().depends().toString(),
                String.valueOf(environment.executionPolicy().exclusive()),
                environment.platform().role() == Role.RUNTIME ? "" : environment.name());
        return digest(String.join("\0", parts));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is required in every JDK", e);
        }
    }
}
