package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The constraints list after a release, in a repository without a POM, whose place is known from the settings. */
class ProposeIT {

    private static final String LIST = """
            # what we tested together
            pr.acme:app===1.0
            pr.acme:core===1.0   # ours
            pr.other:lib===1.0
            """;

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#ofEachKindOrAll")
    void aPublishedVersionIsCommittedOnceAndWhatIsOnlyInstalledIsNot(Maven maven) {
        Path folder = Ground.project("propose/" + maven.version());
        maven.repository().forget("pr");
        SmallRepository published = new SmallRepository(folder.resolve("repository"))
                .jars("pr.acme:app", List.of("1.0"))
                .jars("pr.acme:core", List.of("1.0"))
                .jars("pr.other:lib", List.of("1.0"));
        new SmallRepository(folder.resolve("installed")).jar("pr.acme:app:1.1");
        Ground.copy(folder.resolve("installed"), maven.repository().folder());
        Path lists = folder.resolve("lists");
        Ground.write(lists.resolve("list.txt"), LIST);
        Ground.write(
                lists.resolve("constraints-policy.yaml"),
                "own: [pr.acme]\nbranches: [{match: '*', own: major, others: none}]\n");
        Ground.write(folder.resolve("settings.xml"), settings(published));
        Git git = Git.init(lists).play("commit One");

        propose(maven, lists, "pr.acme:app:1.1")
                .fails()
                .prints("The repositories don't have pr.acme:app:1.1.")
                .printsNot("Exception:");
        published.jar("pr.acme:app:1.1").jar("pr.acme:core:1.1").jar("pr.acme:batch:1.1");
        propose(maven, lists, "pr.acme:app:1.1,pr.acme:batch:1.1,pr.other:lib:1.0")
                .succeeds()
                .prints("committed ");

        String branch = "constraints/pr.acme-app-1.1";
        assertEquals(
                LIST.replace("app===1.0\n", "app===1.1\npr.acme:batch===1.1\n").replace("core===1.0", "core===1.1"),
                git.git("show", branch + ":list.txt"));
        String message = git.git("log", "-1", "--format=%B", branch);
        assertTrue(message.startsWith("Update 3 constraints\n\npr.acme:app 1.0 -> 1.1 (minor)\n"), message);
        assertTrue(message.contains("\npr.acme:batch 1.1 (new)\n"), message);
        assertEquals("", git.git("status", "--porcelain"));
        propose(maven, lists, "pr.acme:app:1.1,pr.acme:batch:1.1,pr.other:lib:1.0")
                .succeeds()
                .prints("already proposed on " + branch);
        git.git("merge", "--quiet", branch);
        propose(maven, lists, "pr.acme:app:1.1").succeeds().prints("0 updates for list.txt");
    }

    private static MavenCall propose(Maven maven, Path lists, String artifacts) {
        return maven.in(lists)
                .goals("-o", "-Daether.offline.protocols=file", "-gs", "../settings.xml")
                .goals("io.github.waymark:constraints-maven-plugin:" + Ground.told("version") + ":propose")
                .goals("-Dconstraints=list.txt", "-Dconstraints.artifact=" + artifacts, "-Dconstraints.commit=true")
                .environment("CI", "");
    }

    private static String settings(SmallRepository published) {
        return "<settings><profiles><profile><id>published</id>" + published.element()
                + "</profile></profiles><activeProfiles><activeProfile>published</activeProfile></activeProfiles>"
                + "</settings>";
    }
}
