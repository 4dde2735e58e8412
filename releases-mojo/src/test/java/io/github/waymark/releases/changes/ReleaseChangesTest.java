package io.github.waymark.releases.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.history.jgit.JGitHistory;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.releases.check.BuiltCommit;
import io.github.waymark.releases.check.KnownPublications;
import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.pom.EffectivePom;
import io.github.waymark.releases.pom.EffectivePoms;
import io.github.waymark.releases.pom.PomUse;
import io.github.waymark.releases.request.Deliverable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseChangesTest {

    @TempDir
    private Path folder;

    private Script parser;
    private EffectivePoms poms = (history, commit, version) -> List.of();

    @BeforeEach
    void makeRequests() throws IOException {
        parser = Script.play(folder.resolve("repository"), """
                file releasenotes/notes/a-0123456789abcdef.yaml features: [first]
                commit one
                tag 1.0.0
                file releasenotes/notes/b-1123456789abcdef.yaml {upgrade: ["Remove *Old*, see @ada"], fixes: [Read <tags>]}
                file releasenotes/notes/c-2123456789abcdef.yaml {fixes: [broken
                commit Remove Old | Sem-Ver: api-break
                commit later
                """);
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/series_status.yaml"), "- {name: a, status: development}\n");
    }

    private String page(String commit) throws IOException {
        return pageOf("""
                - {version: 1.0.0, projects: [{repo: acme/parser, hash: 'ONE'}]}
                - {version: 2.0.0, projects: [{repo: acme/parser, hash: 'TWO'}]}
                """.replace("ONE", parser.id("one")).replace("TWO", commit));
    }

    /** The page of the last one of some releases. */
    private String pageOf(String releases) throws IOException {
        Path file = folder.resolve("deliverables/a/parser.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                team: parsers
                type: library
                release-model: cycle-with-intermediary
                repository-settings: {acme/parser: {coordinates: ['com.acme:parser']}}
                releases:
                """ + releases);
        RequestDirectory requests = RequestDirectory.open(folder);
        Deliverable deliverable =
                requests.file("deliverables/a/parser.yaml").deliverable().orElseThrow();
        GitFolder git = GitFolder.find(parser.folder()).orElseThrow();
        try (RepositoryReader reader = JGitHistory.open(git, Map.of(), folder)) {
            List<ListedUse> uses = List.of(new ListedUse("com.acme:parser", "1.0.0", "via acme:shop"));
            return new ReleaseChanges(requests.settings(), repository -> reader, publications(), uses)
                    .of(deliverable)
                    .orElseThrow();
        }
    }

    private KnownPublications publications() {
        return new KnownPublications(poms, Optional.empty(), Optional.of(folder.resolve("api")), BuiltCommit.none());
    }

    @Test
    void reviewersReadWhatIsIncludedAndWhatIsNot() throws IOException {
        poms = (history, commit, version) -> List.of(new EffectivePom(
                "pom.xml",
                "com.acme",
                "parser",
                version,
                "jar",
                true,
                List.of(),
                List.of(new PomUse(
                        PomUse.Kind.DEPENDENCY,
                        "org.example:json",
                        commit.equals(parser.id("one")) ? "1.0" : "2.0",
                        "compile"))));
        Path report = folder.resolve("api/acme/parser/2.0.0/core.xml");
        Files.createDirectories(report.getParent());
        Files.writeString(report, "<japicmp oldVersion=\"1.0.0\" semanticVersioning=\"0.1.0\">");
        String removed = parser.id("Remove Old");

        String page = page(removed)
                .replace(removed.substring(0, 8), "TWO")
                .replace(removed, "TWO")
                .replace(parser.id("one").substring(0, 8), "ONE")
                .replace(parser.id("later").substring(0, 8), "LATER")
                .replaceAll("(?m)^- (`TWO` Remove Old|`LATER` later) \\(.*\\)$", "- $1 (author)")
                .replaceAll("because of .*api-break. in \\S+\\.", "because of the commit.");

        assertEquals("""
                # parser 2.0.0

                | | |
                |---|---|
                | File | `deliverables/a/parser.yaml` |
                | Series | a, development |
                | Team | parsers |
                | Model | cycle-with-intermediary |

                ## acme/parser

                Since 1.0.0: 1 commit (`ONE..TWO`), 2 files (2 added, 0 edited, 0 deleted).

                - On the branch main, followed by 1 commit that is not included.
                - Branches with the commit: main.
                - Tags of the commit: none.
                - Requested step: major, because of the commit.
                - API report acme/parser/2.0.0/core.xml: minor changes since 1.0.0.

                ### Release notes

                - **Can't be read**: FAULT

                **Upgrade Notes**

                - Remove *Old*, see @\u200bada

                **Bug Fixes**

                - Read \\<tags\\>

                ### Dependencies

                | Module | Dependency | From | To | Scope |
                |---|---|---|---|---|
                | com.acme:parser | org.example:json | 1.0 | 2.0 | compile |

                ### Commits

                - `TWO` Remove Old (author)

                ### Not included

                - `LATER` later (author)

                ## Users

                | Artifact | Listed version | Remark |
                |---|---|---|
                | com.acme:parser | 1.0.0 | via acme:shop |
                """, page.replaceAll("Can't be read\\*\\*: .*", "Can't be read**: FAULT"));
    }

    @Test
    void dependenciesThatAreNotKnownAreNotReportedAsUnchanged() throws IOException {
        poms = (history, commit, version) -> {
            throw new ProblemException(new Problem("Maven can't build the effective POMs", "pom.xml", "why", "fix"));
        };

        assertTrue(page(parser.id("later")).contains("Not known: Maven can't build the effective POMs"));
    }

    @Test
    void anUnknownCommitIsSaid() throws IOException {
        String unknown = "1234567890123456789012345678901234567890";

        assertTrue(page(unknown).contains("The repository has no commit `" + unknown + "`."));
    }

    @Test
    void theFirstReleaseHasAllNotes() throws IOException {
        String page = pageOf("- {version: 1.0.0, projects: [{repo: acme/parser, hash: '" + parser.id("one") + "'}]}\n");

        assertTrue(page.contains("The first release: 1 commit"), page);
        assertTrue(page.contains("**New Features**\n\n- first\n"), page);
    }

    /** A CI server checks out a commit: the branches are those of the remote. */
    @Test
    void inADetachedCheckoutTheBranchIsThatOfTheRemote() throws IOException {
        Path git = parser.folder().resolve(".git");
        String later = parser.id("later");
        String removed = parser.id("Remove Old");
        Files.createDirectories(git.resolve("refs/remotes/origin"));
        Files.move(git.resolve("refs/heads/main"), git.resolve("refs/remotes/origin/main"));
        Files.writeString(git.resolve("HEAD"), later + "\n");

        assertTrue(page(removed).contains("- On the branch main, followed by 1 commit that is not included."));
    }
}
