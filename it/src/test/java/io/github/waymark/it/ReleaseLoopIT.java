package io.github.waymark.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A release from its request to its announcement: a library {@code acme/single}, the repository of the requests, a repository for
 * artifacts and a constraints list. The page on release requests tells the same story.
 */
class ReleaseLoopIT {

    private static final String FILE = "deliverables/2026.1/single.yaml";

    @ParameterizedTest
    @MethodSource("io.github.waymark.it.Mavens#all")
    void aReleaseIsRequestedAppliedDeployedConstrainedAndAnnounced(Maven maven) throws IOException {
        Gpg gpg = Gpg.orSkip();
        Scene library = Scene.of("release.loop", "single", maven).played("commit Parse\ntag v1.0.0");
        library.file("releasenotes/notes/dates-1234567890abcdef.yaml", "features: ['Dates are parsed.']\n");
        library.git().play("commit Parse dates");
        Path home = Ground.project("release.loop.others/" + maven.version());
        Path remote = home.resolve("remotes/acme/single.git");
        library.git().git("clone", "--quiet", "--mirror", library.folder().toString(), remote.toString());
        Ground.write(
                home.resolve("gitconfig"),
                "[user]\n\tname = Release robot\n\temail = " + Gpg.USER + "\n\tsigningKey = " + Gpg.USER + "\n");
        Path requests = requests(library, home);

        // Somebody requests the release: the note has a new feature.
        goals(maven, requests, "new", "-Drelease-request.deliverable=single")
                .succeeds()
                .prints("single 1.1.0: the release note releasenotes/notes/dates-1234567890abcdef.yaml requests it");
        // Maven 3.8 resolves core extensions from remote repositories, and this one is in none here.
        goals(
                        maven,
                        requests,
                        "validate",
                        "-Drelease-request.base=HEAD",
                        "-Drelease-request.build=" + !maven.version().startsWith("3.8"))
                .succeeds()
                .prints("1 file: no error");
        goals(maven, requests, "list-changes", "-Drelease-request.base=HEAD", "-Drelease-request.output=changes.md")
                .succeeds();
        String changes = Ground.read(requests.resolve("changes.md"));
        assertTrue(changes.contains("Since 1.0.0: 1 commit (") && changes.contains("- Dates are parsed.\n"), changes);
        Git.in(requests).play("commit Release single 1.1.0");

        // It is reviewed and merged, and the robot tags it.
        goals(maven, requests, "apply")
                .succeeds()
                .prints("acme/single: tag v1.1.0 at")
                .prints("would be created");
        assertEquals("v1.0.0", Git.in(remote).git("tag").strip());
        applied(maven, requests, home, gpg).succeeds().prints("1 ref created");
        applied(maven, requests, home, gpg).succeeds().prints("0 refs created, 1 existed");

        // CI of the tag verifies it, and deploys exactly this version.
        Path clone = home.resolve("clone");
        Git.in(home).git("clone", "--quiet", "--branch", "v1.1.0", remote.toString(), clone.toString());
        Path artifacts = home.resolve("artifacts");
        goals(maven, clone, "verify-tag", "-Drelease-request.keys=" + gpg.fingerprint())
                .environment("GNUPGHOME", gpg.home().toString())
                .succeeds()
                .prints("the tag v1.1.0 was requested, is signed by an allowed key, and builds 1.1.0");
        goals(maven, clone, "verify-tag", "-Drelease-request.keys=0123456789ABCDEF0123456789ABCDEF01234567")
                .environment("GNUPGHOME", gpg.home().toString())
                .fails()
                .prints("The tag v1.1.0 is signed by the key " + gpg.fingerprint());
        maven.in(clone)
                .goals("deploy", "-DaltDeploymentRepository=artifacts::" + artifacts.toUri())
                .succeeds();
        LocalRepository deployed = new LocalRepository(artifacts);
        assertTrue(deployed.pom(library.group(), "single", "1.1.0").contains("<version>1.1.0</version>"));
        goals(maven, requests, "missing", "-Drelease-request.files=" + FILE)
                .succeeds()
                .prints("no error");

        // The announcement has the note.
        maven.in(clone)
                .goals("io.github.waymark:release-notes-maven-plugin:" + Ground.told("version") + ":announce")
                .goals("-Drelease-notes.outputDirectory=" + home.resolve("announcement"))
                .succeeds();
        String announcement = Ground.read(home.resolve("announcement/announcement.md"));
        assertTrue(announcement.contains("1.1.0") && announcement.contains("Dates are parsed."), announcement);

        // What is published becomes a line of the constraints list.
        Path lists = home.resolve("lists");
        Ground.write(lists.resolve("list.txt"), library.group() + ":single===1.0.0\n");
        Ground.write(home.resolve("settings.xml"), settings(artifacts));
        Git.init(lists).play("commit The list");
        maven.in(lists)
                .goals("-gs", "../settings.xml")
                .goals("io.github.waymark:constraints-maven-plugin:" + Ground.told("version") + ":propose")
                .goals("-Dconstraints=list.txt", "-Dconstraints.artifact=" + library.group() + ":single:1.1.0")
                .succeeds();
        assertEquals(library.group() + ":single===1.1.0\n", Ground.read(lists.resolve("list.txt")));

        // A version that is published can't be requested, even if its tag was deleted.
        Git.in(remote).git("tag", "--delete", "v1.1.0");
        goals(maven, requests, "validate", "-Drelease-request.all")
                .fails()
                .prints(library.group() + ":single:1.1.0 is already in the repository for artifacts [published]");
        gpg.end();
    }

    private static Path requests(Scene library, Path home) {
        Path requests = Ground.empty(home.resolve("requests"));
        Ground.write(requests.resolve("releases.yml"), """
                url: REMOTES{repository}.git
                schemes: file
                tag: v{version}
                artifact-repository: ARTIFACTS
                published: []
                rules: {pom-metadata: off}
                """.replace(
                        "REMOTES", home.resolve("remotes").toUri().toString())
                .replace("ARTIFACTS", home.resolve("artifacts").toUri().toString()));
        Ground.write(requests.resolve("data/series_status.yaml"), "- {name: '2026.1', status: development}\n");
        Ground.write(requests.resolve(FILE), """
                team: parsers
                type: library
                release-model: cycle-with-intermediary
                repository-settings:
                  acme/single:
                    coordinates: ['GROUP:single']
                releases:
                  # The first release.
                  - version: 1.0.0
                    projects:
                      - repo: acme/single
                        hash: ID
                """.replace("GROUP", library.group())
                .replace("ID", library.git().git("rev-parse", "v1.0.0^{commit}").strip()));
        Git.init(requests).play("commit The first release");
        return requests;
    }

    private static MavenCall applied(Maven maven, Path requests, Path home, Gpg gpg) {
        return goals(maven, requests, "apply", "-Drelease-request.dryRun=false")
                .environment("GIT_CONFIG_GLOBAL", home.resolve("gitconfig").toString())
                .environment("GNUPGHOME", gpg.home().toString());
    }

    private static MavenCall goals(Maven maven, Path folder, String goal, String... options) {
        return maven.in(folder)
                .goals("io.github.waymark:release-request-maven-plugin:" + Ground.told("version") + ":" + goal)
                .goals(options);
    }

    private static String settings(Path artifacts) {
        return "<settings><profiles><profile><id>published</id><repositories><repository><id>artifacts</id><url>"
                + artifacts.toUri() + "</url></repository></repositories></profile></profiles>"
                + "<activeProfiles><activeProfile>published</activeProfile></activeProfiles></settings>";
    }
}
