package io.github.waymark.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What a build left behind: the goals that it ran, its exit code, and the files that it made, with the entries of archives.
 *
 * <p>Texts are compared without times, checksums and unique numbers, and with the version in place of its placeholders.
 */
record BuildTraces(int exit, List<String> goals, Map<String, String> files, Path log) {

    private static final Pattern GOAL = Pattern.compile("\\[INFO] --- (\\S+) \\(.*\\) @ (\\S+) ---");
    private static final Set<String> TEXTS =
            Set.of("pom", "xml", "txt", "properties", "MF", "html", "json", "java", "csv", "tag", "next");
    private static final Set<String> ARCHIVES = Set.of("jar", "war", "ear", "zip");
    /** Files that name the machine's properties, the moment, or the size of another file. */
    private static final Pattern UNLIKE =
            Pattern.compile(".*(surefire-reports|failsafe-reports|maven-status|search-index|/it/|resolver-status"
                    + "|invoker-reports|dependencies.html|legal/|-bundle|staging|cache|spotbugs|build.log).*");

    /** How a build without Waymark is told the version, in the properties that a release keeps. */
    private static final Pattern TOLD = Pattern.compile("(?m)^exec\\.additionalArguments=-Drevision\\\\?=.*\\R?");

    private static final Pattern NOISE =
            Pattern.compile("\\b[0-9a-f]{7,128}\\b|\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b"
                    + "|\\d{4}-\\d\\d-\\d\\d|\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?|\\b\\d{8,20}\\b"
                    + "|(?m)^#.*$|\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b.*");

    /** What is in these folders after a build. */
    static BuildTraces of(BuildOutcome build, String version, Path... folders) {
        List<String> goals = new ArrayList<>();
        for (String line : build.lines()) {
            var goal = GOAL.matcher(line);
            if (goal.find()) {
                goals.add(goal.group(1) + " @ " + goal.group(2));
            }
        }
        Map<String, String> files = new TreeMap<>();
        for (Path folder : folders) {
            Ground.below(folder)
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/.git/")
                            && !file.toString().contains("/.mvn/"))
                    .forEach(file -> add(folder, file, version, files));
        }
        return new BuildTraces(build.exit(), List.copyOf(goals), files, build.log());
    }

    private static void add(Path folder, Path file, String version, Map<String, String> files) {
        String name =
                folder.getFileName() + "/" + folder.relativize(file).toString().replace('\\', '/');
        try {
            files.put(name, ARCHIVES.contains(ending(name)) ? "" : content(name, Files.readAllBytes(file), version));
            if (ARCHIVES.contains(ending(name))) {
                try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
                    addEntries(name, zip, version, files);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addEntries(String name, ZipInputStream zip, String version, Map<String, String> files)
            throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            InputStream content = zip;
            files.put(
                    name + "!" + entry.getName(),
                    content(name + "!" + entry.getName(), content.readAllBytes(), version));
        }
    }

    private static String content(String name, byte[] bytes, String version) {
        if (!TEXTS.contains(ending(name)) || UNLIKE.matcher(name).matches()) {
            return "";
        }
        String text = new String(bytes, StandardCharsets.UTF_8)
                .replace("${revision}", version)
                .replace("${project.version}", version)
                .replace("revision=0-SNAPSHOT", "revision=" + version)
                .replace("<revision>0-SNAPSHOT<", "<revision>" + version + "<");
        String quiet = NOISE.matcher(TOLD.matcher(text).replaceAll("")).replaceAll("…");
        // Maven 4 writes the properties of a POM for consumers in the order of a hash table.
        return name.endsWith(".pom") ? quiet.lines().sorted().collect(Collectors.joining("\n")) : quiet;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** How another build differs; empty if it doesn't. */
    List<String> differences(BuildTraces other) {
        List<String> all = new ArrayList<>();
        if (exit != other.exit()) {
            all.add("exit code " + exit + " without, " + other.exit() + " with");
        }
        if (!goals.equals(other.goals())) {
            List<String> more = new ArrayList<>(other.goals());
            goals.forEach(more::remove);
            List<String> fewer = new ArrayList<>(goals);
            other.goals().forEach(fewer::remove);
            all.add("goals: only with " + more + ", only without " + fewer);
        }
        Set<String> names = new TreeSet<>(files.keySet());
        names.addAll(other.files().keySet());
        for (String name : names) {
            String mine = files.get(name);
            String theirs = other.files().get(name);
            if (mine == null || theirs == null) {
                all.add((mine == null ? "only with: " : "only without: ") + name);
            } else if (!mine.equals(theirs)) {
                all.add("differs: " + name + ": " + firstDifference(mine, theirs));
            }
        }
        return all;
    }

    private static String firstDifference(String mine, String theirs) {
        List<String> one = mine.lines().toList();
        List<String> other = theirs.lines().toList();
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            String left = i < one.size() ? one.get(i).strip() : "(end)";
            String right = i < other.size() ? other.get(i).strip() : "(end)";
            if (!left.equals(right)) {
                return "line " + (i + 1) + " `" + left + "` without, `" + right + "` with";
            }
        }
        return "line ends";
    }
}
