package io.github.waymark.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A Maven distribution, with a local repository, a user's home and settings of its own.
 *
 * <p>What the outer build has downloaded is taken from its local repository. Before the first run Waymark's own artifacts are put
 * into the local repository, and a project without Waymark is built: after it several runs may share that repository.
 */
final class Maven {

    private static final List<Maven> ALL = find();

    private final String version;
    private final Path home;
    private final Path folder;
    private boolean ready;

    private Maven(String version, Path home, Path folder) {
        this.version = version;
        this.home = home;
        this.folder = folder;
    }

    /** Every Maven at hand, the one of the full set first. */
    static List<Maven> all() {
        return ALL;
    }

    /** The Maven on which every case runs. */
    static Maven main() {
        return ALL.get(0);
    }

    /** The Maven of this version, which must be at hand. */
    static Maven of(String version) {
        return ALL.stream()
                .filter(maven -> maven.version.equals(version))
                .findFirst()
                .orElseThrow();
    }

    /** The Maven that runs the outer build; it sees what that has installed, and keeps its own files in a folder. */
    static Maven outer(Path folder) {
        Path home = Path.of(Ground.told("outer"));
        Maven outer = new Maven(versionIn(home), home, folder);
        outer.prepare(true);
        outer.ready = true;
        return outer;
    }

    static Stream<Maven> mavens() {
        return ALL.stream();
    }

    String version() {
        return version;
    }

    Path home() {
        return home;
    }

    /** Whether it installs a build POM and a consumer POM, as Maven 4 does. */
    boolean hasConsumerPoms() {
        return version.startsWith("4.");
    }

    LocalRepository repository() {
        return new LocalRepository(folder.resolve("repository"));
    }

    Path settings() {
        return folder.resolve("settings.xml");
    }

    /** What `user.home` is for it: empty but for what a build writes there. */
    Path userHome() {
        return folder.resolve("home");
    }

    /** A run of this Maven in a folder; nothing happens yet. */
    MavenCall in(Path folder) {
        makeReady();
        return new MavenCall(this, folder);
    }

    @Override
    public String toString() {
        return version;
    }

    private synchronized void makeReady() {
        if (ready) {
            return;
        }
        // No snapshots of the outer repository: it may hold an older Waymark.
        prepare(false);
        repository().forget("io.github.waymark");
        Ground.copy(Ground.target().resolve("staged"), repository().folder());
        Path door = Sample.named("door").group("door").in(Ground.project("door-" + version));
        new MavenCall(this, door).goals("deploy").succeeds();
        ready = true;
    }

    private void prepare(boolean snapshots) {
        Ground.empty(userHome());
        Ground.write(settings(), Settings.reading(Path.of(Ground.told("repository")), snapshots));
    }

    private static Maven inOwnFolder(String version, Path home) {
        return new Maven(version, home, Ground.target().resolve("maven-" + version));
    }

    private static List<Maven> find() {
        List<Maven> found = new ArrayList<>();
        for (String version : Ground.told("mavens").split(" ", -1)) {
            found.add(inOwnFolder(version, Ground.target().resolve("mavens/apache-maven-" + version)));
        }
        Stream.concat(Stream.of(Path.of(Ground.told("outer"))), onThePath())
                .filter(home -> Files.isDirectory(home.resolve("lib")))
                .map(home -> inOwnFolder(versionIn(home), home))
                .filter(maven -> maven.version.startsWith("3.8."))
                .findFirst()
                .ifPresent(found::add);
        return List.copyOf(found);
    }

    private static Stream<Path> onThePath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(System.getProperty("path.separator")))
                .map(folder -> Path.of(folder, "mvn"))
                .filter(Files::isExecutable)
                .map(Maven::homeOf);
    }

    private static Path homeOf(Path mvn) {
        try {
            return mvn.toRealPath().resolve("../..").normalize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String versionIn(Path home) {
        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            Path core = jars.filter(jar -> jar.getFileName().toString().startsWith("maven-core"))
                    .findFirst()
                    .orElseThrow();
            try (JarFile jar = new JarFile(core.toFile())) {
                Properties properties = new Properties();
                properties.load(
                        jar.getInputStream(jar.getEntry("META-INF/maven/org.apache.maven/maven-core/pom.properties")));
                return properties.getProperty("version", "unknown");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
