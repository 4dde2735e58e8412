package io.github.waymark.it;

import java.util.List;

/**
 * A module whose versions are hard to tell.
 *
 * @param id the module's artifactId
 * @param title what is hard about it
 * @param plain what is resolved without a list, the group {@code c} only, in the order of names
 * @param plain4 the same on Maven 4
 * @param kept what is resolved with the list, on every Maven
 * @param parent what a parent of its own says; empty for none
 * @param pom what its POM says besides its coordinates
 */
record HardCase(String id, String title, String plain, String plain4, String kept, String parent, String pom) {

    static HardCase of(String id, String title, String plain, String kept, String... pom) {
        return new HardCase(id, title, plain, plain, kept, "", String.join("", pom));
    }

    HardCase onMaven4(String other) {
        return new HardCase(id, title, plain, other, kept, parent, pom);
    }

    HardCase withParent(String... content) {
        return new HardCase(id, title, plain, plain4, kept, String.join("", content), pom);
    }

    String plain(Maven maven) {
        return maven.hasConsumerPoms() ? plain4 : plain;
    }

    /** What {@code dependency:tree} wrote of the group {@code c}. */
    static String resolved(String tree) {
        List<String> lines = tree.lines()
                .map(line -> line.replaceFirst("^[^A-Za-z]*", ""))
                .filter(line -> line.startsWith("c:"))
                .map(HardCase::artifact)
                .sorted()
                .toList();
        return lines.isEmpty() ? "nothing" : String.join(", ", lines);
    }

    private static String artifact(String line) {
        String[] parts = line.replace(" (optional)", "").strip().split(":", -1);
        String scope = parts[parts.length - 1].equals("compile") ? "" : " (" + parts[parts.length - 1] + ")";
        String classifier = parts.length == 6 ? ":" + parts[3] : "";
        return parts[1] + classifier + " " + parts[parts.length - 2] + scope;
    }
}
