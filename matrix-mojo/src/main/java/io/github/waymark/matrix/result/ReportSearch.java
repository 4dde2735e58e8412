package io.github.waymark.matrix.result;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the reports that the tests of a build wrote, and no others: files with such a name are also in sources and classes as data of tests,
 * and in the build directories of projects that a test builds.
 */
final class ReportSearch extends SimpleFileVisitor<Path> {

    private static final String BUILD = "target";
    private static final String POM = "pom.xml";
    private static final String REPORTS = "-reports";
    private static final Set<String> CLASSES = Set.of("classes", "test-classes");
    private static final List<String> SOURCES = List.of("main", "test", "it");

    private final Path root;
    private final List<Path> files = new ArrayList<>();

    private ReportSearch(Path root) {
        this.root = root;
    }

    /** The reports below a folder, which may be missing. */
    static List<Path> files(Path root) throws IOException {
        ReportSearch search = new ReportSearch(root);
        if (Files.isDirectory(root)) {
            Files.walkFileTree(root, search);
        }
        search.files.sort(Comparator.naturalOrder());
        return search.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        boolean others = !directory.equals(root)
                && (isClasses(directory)
                        || isSources(directory)
                        || isOfTestNg(directory)
                        || (isInBuildDirectory(directory) && hasPom(directory)));
        return others ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = name(file);
        if (name.startsWith("TEST-") && name.endsWith(".xml")) {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    /** Not a module of this name, which has a POM or results. */
    private static boolean isClasses(Path directory) throws IOException {
        return CLASSES.contains(name(directory))
                && (parent(directory).equals(BUILD) || !(hasPom(directory) || hasResults(directory)));
    }

    private static boolean hasResults(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.map(ReportSearch::name).anyMatch(name -> name.equals(BUILD) || name.endsWith(REPORTS));
        }
    }

    /** The sources in a copy of the project. */
    private static boolean isSources(Path directory) {
        return name(directory).equals("src")
                && Files.isRegularFile(directory.resolveSibling(POM))
                && SOURCES.stream().map(directory::resolve).anyMatch(Files::isDirectory);
    }

    /** TestNG's own reporter repeats all tests in {@code surefire-reports/junitreports}. */
    private static boolean isOfTestNg(Path directory) {
        return name(directory).equals("junitreports") && parent(directory).endsWith(REPORTS);
    }

    private boolean isInBuildDirectory(Path directory) {
        Path below = root.relativize(directory);
        for (int i = 0; i + 1 < below.getNameCount(); i++) {
            if (name(below.getName(i)).equals(BUILD)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPom(Path directory) {
        return Files.isRegularFile(directory.resolve(POM));
    }

    private static String parent(Path path) {
        return path.getNameCount() < 2 ? "" : name(path.getName(path.getNameCount() - 2));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
