package io.github.waymark.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Mavens that the tests run: those that the outer build has unpacked, and a 3.8 where there is one already. */
public final class Mavens {

    private static final List<Maven> ALL = find();

    private Mavens() {}

    /** All available Mavens, the one of the full set first. */
    static List<Maven> all() {
        return ALL;
    }

    /** The Maven on which every case runs. */
    public static Maven main() {
        return ALL.get(0);
    }

    /** One Maven 3 and Maven 4, for what doesn't depend on more than that. */
    static List<Maven> ofEachKind() {
        return ALL.stream()
                .filter(maven -> maven == main() || maven.hasConsumerPoms())
                .toList();
    }

    /** One of each kind; all with {@code -Dwaymark.it.all=true}. */
    static List<Maven> ofEachKindOrAll() {
        return Boolean.getBoolean("waymark.it.all") ? all() : ofEachKind();
    }

    /** The Maven on which every case runs; all with {@code -Dwaymark.it.all=true}. */
    static List<Maven> mainOrAll() {
        return Boolean.getBoolean("waymark.it.all") ? all() : List.of(main());
    }

    private static List<Maven> find() {
        List<Maven> found = new ArrayList<>();
        for (String version : Ground.told("mavens").split(" ", -1)) {
            found.add(inOwnFolder(version, Ground.target().resolve("mavens/apache-maven-" + version)));
        }
        Stream.concat(Stream.of(Path.of(Ground.told("outer"))), onThePath())
                .filter(home -> Files.isDirectory(home.resolve("lib")))
                .map(home -> inOwnFolder(Maven.versionIn(home), home))
                .filter(maven -> maven.version().startsWith("3.8."))
                .findFirst()
                .ifPresent(found::add);
        return List.copyOf(found);
    }

    private static Stream<Path> onThePath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(System.getProperty("path.separator")))
                .map(folder -> Path.of(folder, "mvn"))
                .filter(Files::isExecutable)
                .map(Mavens::homeOf);
    }

    private static Path homeOf(Path mvn) {
        try {
            return mvn.toRealPath().resolve("../..").normalize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Maven inOwnFolder(String version, Path home) {
        return new Maven(version, home, Ground.target().resolve("maven-" + version));
    }
}
