package io.github.waymark.version.project;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The JDKs that a project is tested on according to its files.
 *
 * @param fromCi those of the CI files
 * @param fromPom those that POMs compile for
 */
public record TestedJdks(SortedSet<Integer> fromCi, SortedSet<Integer> fromPom) {

    private static final List<String> PROPERTIES = List.of(
            "maven.compiler.release",
            "maven.compiler.target",
            "maven.compiler.source",
            "java.version",
            "jdk.version",
            "javaVersion");

    /** Reads the POMs and CI files of a project. */
    public static TestedJdks of(ProjectPoms poms, List<CiFile> ciFiles) {
        SortedSet<Integer> fromCi = new TreeSet<>();
        ciFiles.forEach(file -> fromCi.addAll(file.jdks()));
        SortedSet<Integer> fromPom = new TreeSet<>();
        for (ProjectPom pom : poms.poms()) {
            for (String property : PROPERTIES) {
                pom.property(property)
                        .map(element -> element.text())
                        .filter(text -> text.matches("(1\\.)?\\d{1,2}"))
                        .ifPresent(text -> CiFiles.add(fromPom, text));
            }
        }
        return new TestedJdks(fromCi, fromPom);
    }

    /** The JDKs to test on: those of the CI files, and the lowest one that the POMs compile for. */
    public SortedSet<Integer> all() {
        SortedSet<Integer> all = new TreeSet<>(fromCi);
        if (fromCi.isEmpty() && !fromPom.isEmpty()) {
            all.add(fromPom.first());
        }
        return all;
    }
}
