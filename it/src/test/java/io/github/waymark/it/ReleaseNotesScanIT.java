package io.github.waymark.it;

import org.junit.jupiter.api.Test;

/** However large a build is, and however many threads it has, the history is read once for its release notes. */
class ReleaseNotesScanIT {

    private static final int MODULES = 50;
    private static final String LIST =
            "io.github.waymark:release-notes-maven-plugin:" + Ground.told("version") + ":list";
    private static final String READ = "[DEBUG] read 52 commits of ";

    @Test
    void fiftyModulesReadItOnceAndTheNextBuildNotAtAll() throws InterruptedException {
        Scene scene = Scene.of("notes.many", "product");
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < MODULES; i++) {
            scene.file(
                    "m" + i + "/pom.xml",
                    Ground.read(scene.folder().resolve("lib/pom.xml"))
                            .replace("<artifactId>lib<", "<artifactId>m" + i + "<"));
            names.append("<module>m").append(i).append("</module>");
        }
        scene.file(
                "pom.xml",
                Ground.read(scene.folder().resolve("pom.xml"))
                        .replace("<modules>", "<modules>" + names)
                        .replace("</pluginManagement>", "</pluginManagement>" + binding()));
        scene.file("releasenotes/notes/first-00000000000000f1.yaml", "fixes:\n  - It works now.\n");
        scene.played("commit\ntag 1.0.0\ncommits 51");
        // A reference that moved within the last two seconds is not trusted to be what it was.
        Thread.sleep(2_500);

        scene.run("-T2", "-X", "validate").succeeds().printsOnce(READ).prints("first-00000000000000f1.yaml");
        scene.run("-T2", "-X", "validate")
                .succeeds()
                .printsNot(READ)
                .printsOnce("[DEBUG] nothing changed since the notes were cached in ");
    }

    /** Bound in the root's POM it would run in each module. */
    private static String binding() {
        return """
                <plugins><plugin>
                  <groupId>io.github.waymark</groupId>
                  <artifactId>release-notes-maven-plugin</artifactId>
                  <version>%s</version>
                  <executions><execution>
                    <phase>validate</phase>
                    <goals><goal>list</goal></goals>
                  </execution></executions>
                </plugin></plugins>
                """.formatted(Ground.told("version"));
    }

    @Test
    void goalsOfOneBuildShareWhatWasRead() {
        Scene scene = Scene.of("notes.goals", "product");
        scene.file("releasenotes/notes/first-00000000000000f1.yaml", "fixes:\n  - It works now.\n");
        scene.played("commit\ntag 1.0.0\ncommits 51");

        scene.run("-X", LIST, LIST, LIST)
                .succeeds()
                .printsOnce(READ)
                .prints("[DEBUG] the notes were read for another module of this build");
    }
}
