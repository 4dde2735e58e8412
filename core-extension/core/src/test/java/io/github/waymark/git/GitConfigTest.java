package io.github.waymark.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.history.Script;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How git's configuration files are read. */
class GitConfigTest {

    @TempDir
    Path home;

    @Test
    void theFormatIsReadAsGitReadsIt() throws IOException {
        GitConfig settings = settings("""
                \uFEFF# a comment
                [core] ignoreStat = off ; another
                \tautocrlf
                [remote "Origin.Main"]
                \turl = "a # b" c\\t\\"d\\"  # end
                \tlong = one \\
                two
                [branch.Main]
                \tempty =
                """);

        assertEquals(Optional.of("off"), settings.value("core.ignorestat"));
        assertEquals(Optional.of("true"), settings.value("core.autocrlf"));
        assertEquals(Optional.of("a # b c\t\"d\""), settings.value("remote.Origin.Main.url"));
        assertEquals(Optional.of("one two"), settings.value("remote.Origin.Main.long"));
        assertEquals(Optional.of(""), settings.value("branch.main.empty"));
        assertFalse(settings.isOn("core.ignorestat", true));
        assertTrue(settings.isOn("core.autocrlf", false));
    }

    @Test
    void aSettingOfTheSectionItselfIsInNoSubSection() throws IOException {
        GitConfig settings = settings("[remote]\n\turl = a.git\n[remote \"b\"]\n\turl = b.git\n");

        assertEquals("", settings.subSection("remote", "url", "a.git"));
        assertEquals("b", settings.subSection("remote", "url", "b.git"));
    }

    @Test
    void theRepositoryWinsOverTheUserAndIncludesAreFollowed() throws IOException {
        Files.writeString(home.resolve("more"), "[core]\n\tpager = less\n[user]\n\tname = Ada\n");
        Files.createDirectories(home.resolve(".config/git"));
        Files.writeString(home.resolve(".config/git/config"), "[core]\n\teditor = vi\n\tpager = more\n");
        GitConfig settings = settings("[include]\n\tpath = ~/more\n[core]\n\teditor = ed\n");

        assertEquals(Optional.of("less"), settings.value("core.pager"));
        assertEquals(Optional.of("ed"), settings.value("core.editor"));
    }

    @Test
    void aConditionalIncludeIsNotDecided() throws IOException {
        Files.writeString(home.resolve("jobs"), "[core]\n\tautocrlf = true\n");
        GitConfig settings = settings("[includeIf \"gitdir:~/jobs/\"]\n\tpath = jobs\n");

        assertEquals(Optional.empty(), settings.value("core.autocrlf"));
        assertTrue(settings.hasConditional("core"));
        assertFalse(settings.hasConditional("user"));
    }

    @Test
    void theEnvironmentMaySetSafeDirectoriesAndTheRepositoryMayNot() throws IOException {
        Path project = Script.play(home.resolve("project"), "").folder();
        Files.writeString(project.resolve(".git/config"), "[safe]\n\tdirectory = /mine\n");
        GitConfig settings = GitConfig.of(
                GitFolder.find(project).orElseThrow(),
                Map.of(
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "GIT_CONFIG_COUNT", "1",
                        "GIT_CONFIG_KEY_0", "Safe.Directory",
                        "GIT_CONFIG_VALUE_0", "/ci"),
                home);

        assertEquals(List.of("/ci"), settings.protectedValues("safe.directory"));
    }

    @Test
    void aMalformedLineIsNamed() {
        ProblemException e = assertThrows(ProblemException.class, () -> settings("[core]\n\ta = 1\n\t= 2\n"));
        Problem problem = e.problems().get(0);

        assertEquals("Git's configuration file is malformed.", problem.what());
        assertEquals(home.resolve(".gitconfig") + ":3", problem.where());
    }

    private GitConfig settings(String userFile) throws IOException {
        Files.writeString(home.resolve(".gitconfig"), userFile);
        Path project = Script.play(home.resolve("project"), "").folder();
        return GitConfig.of(GitFolder.find(project).orElseThrow(), Map.of("GIT_CONFIG_NOSYSTEM", "1"), home);
    }
}
