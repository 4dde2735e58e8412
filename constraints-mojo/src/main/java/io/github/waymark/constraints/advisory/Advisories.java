package io.github.waymark.constraints.advisory;

import io.github.waymark.constraint.MalformedException;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The security advisories of a database, for artifacts of Maven repositories.
 *
 * <p>A database is a folder with a JSON file per advisory, such as a clone of a database in git, or a ZIP file of such a folder, as OSV
 * publishes. All files are read before an answer is given: a file that can't be read is an error, as the advisory in it could be the
 * one that matters.
 */
public final class Advisories {

    /** No advisories. */
    public static final Advisories NONE = new Advisories(List.of());

    /** The largest ZIP file; OSV's database for Maven has a tenth of it. */
    public static final int MAX_BYTES = 200_000_000;

    /** Limits what a ZIP file may contain, uncompressed. */
    private static final long MAX_CONTENT = 2_000_000_000L;

    private static final int MAX_FILE = 20_000_000;

    private final Map<String, List<Advisory>> byName = new HashMap<>();
    private final int size;

    private Advisories(List<Advisory> advisories) {
        Map<String, Advisory> byId = new LinkedHashMap<>();
        advisories.forEach(advisory -> byId.putIfAbsent(advisory.id(), advisory));
        this.size = byId.size();
        for (Advisory advisory : byId.values()) {
            Set<String> names = new HashSet<>();
            advisory.affected().forEach(affected -> names.add(affected.name()));
            names.forEach(name ->
                    byName.computeIfAbsent(name, key -> new ArrayList<>()).add(advisory));
        }
        byName.values().forEach(some -> some.sort(Comparator.comparing(Advisory::id)));
    }

    /**
     * Reads a database from a folder, a ZIP file or a JSON file.
     *
     * @param name the name of the database in messages
     * @throws ProblemException if a file is not an advisory, or if there is no advisory for Maven
     */
    public static Advisories read(Path database, String name) {
        try {
            if (Files.isRegularFile(database)) {
                return read(Files.readAllBytes(database), name);
            }
            if (!Files.isDirectory(database)) {
                throw new ProblemException(
                        new Problem(
                                "There are no advisories at " + name + ".",
                                "constraints.advisories",
                                "Without advisories no entry can be compared with them.",
                                "Set a folder, a ZIP file or a URL with advisories in the format of OSV, such as a clone of the database."));
            }
            Reading reading = new Reading(name);
            for (Path file : files(database)) {
                String relative = database.relativize(file).toString().replace('\\', '/');
                if (Files.size(file) > MAX_FILE) {
                    reading.fail(relative, "it has more than " + MAX_FILE + " bytes", AdvisoryJson.FORM);
                } else {
                    reading.add(relative, Files.readAllBytes(file));
                }
            }
            return reading.result();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JSON files, without hidden folders such as {@code .git}; links are not followed. */
    private static List<Path> files(Path database) throws IOException {
        try (Stream<Path> all = Files.walk(database)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .filter(file -> Stream.iterate(database.relativize(file), part -> part != null, Path::getParent)
                            .noneMatch(part -> part.getFileName().toString().startsWith(".")))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Reads a database from the content of a ZIP or JSON file.
     *
     * @param name the name of the database in messages
     * @throws ProblemException as {@link #read(Path, String)}
     */
    public static Advisories read(byte[] content, String name) {
        Reading reading = new Reading(name);
        if (content.length > 1 && content[0] == 'P' && content[1] == 'K') {
            readZip(content, reading);
        } else {
            reading.add("", content);
        }
        return reading.result();
    }

    private static void readZip(byte[] content, Reading reading) {
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()
                        || !entry.getName().toLowerCase(Locale.ROOT).endsWith(".json")) {
                    continue;
                }
                byte[] bytes = ((InputStream) zip).readNBytes(MAX_FILE + 1);
                total += bytes.length;
                if (bytes.length > MAX_FILE || total > MAX_CONTENT) {
                    reading.fail(entry.getName(), "the content is larger than that of any database", AdvisoryJson.FORM);
                    return;
                }
                reading.add(entry.getName(), bytes);
            }
        } catch (IOException | IllegalArgumentException e) {
            // The second if the name of an entry isn't in UTF-8.
            reading.fail("", "the ZIP file is damaged: " + e.getMessage(), AdvisoryJson.FORM);
        }
    }

    /** The advisories that affect a version, sorted by id. */
    public List<Advisory> of(String name, String version) {
        return byName.getOrDefault(name, List.of()).stream()
                .filter(advisory -> advisory.affects(name, version))
                .toList();
    }

    /** The names of all affected artifacts, {@code group:artifact}. */
    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    /** The number of advisories for Maven. */
    public int size() {
        return size;
    }

    /** What was read so far. */
    private static final class Reading {

        private final String name;
        private final List<Advisory> advisories = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Reading(String name) {
            this.name = name;
        }

        void add(String file, byte[] content) {
            try {
                advisories.addAll(AdvisoryJson.read(new String(content, StandardCharsets.UTF_8)));
            } catch (MalformedException e) {
                fail(file, e.reason(), e.fix());
            }
        }

        void fail(String file, String reason, String form) {
            String line = reason.lines().findFirst().orElse("").strip();
            problems.add(new Problem(
                    "A file is not an advisory.",
                    file.isEmpty() ? name : name + ", " + file,
                    "Its advisory could be the one that matters: " + line + ".",
                    "Restore the file from the database, or delete it. " + form));
        }

        Advisories result() {
            if (!problems.isEmpty()) {
                throw new ProblemException(problems);
            }
            if (advisories.isEmpty()) {
                throw new ProblemException(
                        new Problem(
                                "There are no advisories for Maven in " + name + ".",
                                "constraints.advisories",
                                "An empty database would make every version look safe.",
                                "Set a folder, a ZIP file or a URL with advisories of the ecosystem Maven in the format of OSV."));
            }
            return new Advisories(advisories);
        }
    }
}
