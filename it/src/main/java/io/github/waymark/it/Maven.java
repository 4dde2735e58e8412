package io.github.waymark.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A Maven distribution, with a local repository, a user's home and settings of its own.
 *
 * <p>What the outer build has downloaded is taken from its local repository. Before the first run Waymark's own artifacts are put
 * into the local repository, and a project without Waymark is built: after it several runs may share that repository.
 */
public final class Maven {

    private final String version;
    private final Path home;
    private final Path folder;
    private boolean ready;

    Maven(String version, Path home, Path folder) {
        this.version = version;
        this.home = home;
        this.folder = folder;
    }

    /** The Maven that runs the outer build; it sees what that has installed, and keeps its own files in a folder. */
    public static Maven outer(Path folder) {
        Path home = Path.of(Ground.told("outer"));
        Maven outer = new Maven(versionIn(home), home, folder);
        outer.prepare(true);
        outer.ready = true;
        return outer;
    }

    /** This Maven with an empty local repository, and with one place to download from. */
    Maven downloading(Path folder, Path from) {
        Maven fresh = new Maven(version, home, folder);
        Ground.empty(fresh.userHome());
        Ground.empty(fresh.repository().folder());
        Ground.write(fresh.settings(), MavenSettings.reading(from, true));
        fresh.ready = true;
        return fresh;
    }

    /** This Maven with an empty local repository, for which Waymark is published and the rest is as far away as for any user. */
    Maven asOfANewUser(Path folder) {
        Maven fresh = downloading(folder, Ground.target().resolve("staged"));
        Ground.write(
                fresh.settings(),
                MavenSettings.readingStaged(
                        Path.of(Ground.told("repository")), Ground.target().resolve("staged")));
        return fresh;
    }

    public String version() {
        return version;
    }

    public Path home() {
        return home;
    }

    /** Whether it installs a build POM and a consumer POM, as Maven 4 does. */
    boolean hasConsumerPoms() {
        return version.startsWith("4.");
    }

    public LocalRepository repository() {
        return new LocalRepository(folder.resolve("repository"));
    }

    public Path settings() {
        return folder.resolve("settings.xml");
    }

    /** Its {@code user.home}: empty except for what a build writes there. */
    public Path userHome() {
        return folder.resolve("home");
    }

    /** A run of this Maven in a folder; nothing happens yet. */
    public MavenCall in(Path folder) {
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
        Ground.existing(repository().folder());
        Ground.write(settings(), MavenSettings.reading(Path.of(Ground.told("repository")), snapshots));
    }

    static String versionIn(Path home) {
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
