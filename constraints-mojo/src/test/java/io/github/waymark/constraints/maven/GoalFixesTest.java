package io.github.waymark.constraints.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each fix that a message of a goal proposes is applied as it is written, and then the goal does its work. */
class GoalFixesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Catalog catalog = new Catalog()
            .with("t:x:1.0")
            .with("t:x:1.1")
            .without("t:gone:1")
            .moved("mysql:mysql:8.0.33", "com.mysql:mysql-connector-j:8.0.33")
            .with("p:one:1", "t:y:1")
            .bom("o:bom:1", "t:x:1.0");

    private void files(String... namesAndTexts) throws IOException {
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            Goal.write(folder, Map.of(namesAndTexts[i], namesAndTexts[i + 1]));
        }
    }

    private void commit() throws Exception {
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit().setMessage("One").setSign(false).setAuthor("A", "a@b").call();
        }
    }

    private Goal check(String list, String dependency) throws IOException {
        files("list.txt", list);
        return Goal.of(new CheckMojo(), folder)
                .module("app:app:1", dependency)
                .with("constraints", "list.txt")
                .with("checkList", true)
                .with("enforce", "false")
                .repositories(catalog.system());
    }

    private void assertFixed(String list, String fix, String... repaired) throws IOException {
        String log = String.join("\n", check(list, "t:x:1.0").run());
        assertTrue(log.contains("fix:   " + fix), log);
        for (String one : repaired) {
            log = String.join("\n", check(one, "t:x:1.0").run());
            assertFalse(log.contains("fix:   " + fix.substring(0, 20)), log);
        }
    }

    @Test
    void anEntryThatDoesNothing() throws IOException {
        assertFixed(
                "t:x===1.0  # [until: 2020-01-01]\n",
                "Remove `until`, so that the entry is updated again, or set a later date.",
                "t:x===1.0\n",
                "t:x===1.0  # [until: 2030-01-01]\n");
        assertFixed("t:x===1.0\nt:unused===1\n", "Remove the entry, unless other projects use it.", "t:x===1.0\n");
        assertFixed(
                "t:x===1.0\nt:gone===1\n",
                "Correct the coordinates or the version, or add the repository that has it to the POM or settings.xml.",
                "t:x===1.0\nt:there===1\n",
                "t:x===1.0\nt:gone===2\n");
        assertFixed(
                "t:x===1.0\nmysql:mysql===8.0.33\n",
                "Add an entry for the new coordinates, as a list applies to these, and remove this one.",
                "t:x===1.0\ncom.mysql:mysql-connector-j===8.0.33\n");
    }

    @Test
    void aVersionWithAKnownHole() throws IOException {
        files("osv/GHSA-1.json", """
                {"id": "GHSA-1", "modified": "2026-01-01T00:00:00Z",
                 "affected": [{"package": {"ecosystem": "Maven", "name": "t:x"},
                   "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "1.1"}]}]}]}
                """);

        String log = String.join(
                "\n", check("t:x===1.0\n", "t:x:1.0").with("advisories", "osv").run());
        assertTrue(log.contains("Use a version that is not affected"), log);
        log = String.join(
                "\n", check("t:x===1.1\n", "t:x:1.1").with("advisories", "osv").run());
        assertFalse(log.contains("GHSA-1"), log);
    }

    @Test
    void advisoriesThatAreNone() throws IOException {
        String good = """
                {"id": "GHSA-1", "affected": [{"package": {"ecosystem": "Maven", "name": "t:y"}, "versions": ["1"]}]}
                """;
        String list = "t:x===1.0\n";
        String nowhere = check(list, "t:x:1.0").with("advisories", "osv").failure();
        files("osv/bad.json", "{}");
        String bad = check(list, "t:x:1.0").with("advisories", "osv").failure();
        files("osv/bad.json", good.replace("Maven", "PyPI"));
        String others = check(list, "t:x:1.0").with("advisories", "osv").failure();

        assertTrue(
                nowhere.contains(
                        "Set a folder, a ZIP file or a URL with advisories in the format of OSV, such as a clone of the database."),
                nowhere);
        assertTrue(
                bad.contains(
                        "Restore the file from the database, or delete it. Use advisories in the format of OSV: a JSON object with `id` and `affected` in each file."),
                bad);
        assertTrue(
                others.contains(
                        "Set a folder, a ZIP file or a URL with advisories of the ecosystem Maven in the format of OSV."),
                others);
        files("osv/bad.json", good);
        check(list, "t:x:1.0").with("advisories", "osv").run();
        files("osv/good.json", good);
        Files.delete(folder.resolve("osv/bad.json"));
        check(list, "t:x:1.0").with("advisories", "osv").run();
    }

    private Goal lock(ConstraintsMojo mojo, String version) {
        return Goal.of(mojo, folder).module("app:app:1", "t:x:" + version).repositories(catalog.system());
    }

    @Test
    void aLock() throws IOException {
        String none = lock(new VerifyLockMojo(), "1.0").failure();
        assertTrue(none.contains("Create it with `mvn constraints:lock`, then review and commit it."), none);
        lock(new LockMojo(), "1.0").run();
        lock(new VerifyLockMojo(), "1.0").run();

        String other = lock(new VerifyLockMojo(), "1.1").failure();
        assertTrue(
                other.contains(
                        "Undo the change, or update the lock with `mvn constraints:lock` and review the difference."),
                other);
        lock(new VerifyLockMojo(), "1.0").run();
        lock(new LockMojo(), "1.1").run();
        lock(new VerifyLockMojo(), "1.1").run();

        Path file = folder.resolve("constraints.lock.json");
        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("[0-9a-f]{64}", "0".repeat(64)));
        String replaced = lock(new VerifyLockMojo(), "1.1").failure();
        assertTrue(
                replaced.contains(
                        "Find out where the file came from. Then delete it from the local repository, or update the lock."),
                replaced);
        lock(new LockMojo(), "1.1").run();
        lock(new VerifyLockMojo(), "1.1").run();

        Files.writeString(file, "{}");
        String broken = lock(new VerifyLockMojo(), "1.1").failure();
        assertTrue(
                broken.contains("Restore it from version control, or create it again with `mvn constraints:lock`."),
                broken);
        Files.delete(file);
        lock(new LockMojo(), "1.1").run();
        lock(new VerifyLockMojo(), "1.1").run();
    }

    private Goal diff(String from) {
        return Goal.of(new DiffMojo(), folder).with("from", from).with("constraints", "list.txt");
    }

    @Test
    void aComparison() throws Exception {
        files("list.txt", "t:x===1.0\n", "constraints.txt", "t:x===1.1\n");
        String noRepository = diff("git:HEAD:list.txt").failure();
        assertTrue(
                noRepository.contains("Run the goal in a clone, and write the list as git:v1.0:constraints.yaml."),
                noRepository);
        commit();
        String noForm = diff("git:list.txt").failure();
        assertTrue(noForm.contains("write the list as git:v1.0:constraints.yaml."), noForm);
        String noCommit = diff("git:v1.0:list.txt").failure();
        assertTrue(noCommit.contains("Use an existing branch, tag or commit; fetch it first if necessary."), noCommit);
        String noFile = diff("git:HEAD:lists/list.txt").failure();
        assertTrue(noFile.contains("Use the path relative to the top of the repository."), noFile);
        diff("git:HEAD:list.txt").run();

        String failing =
                diff("constraints.txt").with("failOn", List.of("lowered")).failure();
        assertTrue(failing.contains("Undo the change, or remove the value from constraints.failOn."), failing);
        diff("constraints.txt").with("failOn", List.of("raised")).run();
        files("list.txt", "t:x===1.1\n");
        diff("constraints.txt").with("failOn", List.of("lowered")).run();
    }

    private Goal generate() {
        return Goal.of(new GenerateMojo(), folder)
                .file("output", "generated.txt")
                .repositories(catalog.system());
    }

    @Test
    void projectsAndJdksOfAGeneratedList() throws IOException {
        String none = generate().failure();
        assertTrue(
                none.contains(
                        "Run it in a project, or set published projects: -Dconstraints.projects=g:a:1.0,g:b:2.0."),
                none);
        generate().module("app:app:1", "t:x:1.0").run();
        generate().with("projects", List.of("p:one:1", "o:bom:1")).run();

        String form = generate().with("projects", List.of("p:one")).failure();
        assertTrue(form.contains("Write it as org.acme:billing:1.2.0."), form);
        String missing = generate().with("projects", List.of("t:gone:1")).failure();
        assertTrue(
                missing.contains(
                        "Correct the coordinates, or the repositories in settings.xml; offline, run once online."),
                missing);

        Goal jdks = generate().module("app:app:1", "t:x:1.0");
        String bad = jdks.with("jdks", List.of("seventeen")).failure();
        assertTrue(bad.contains("Write them as 11,17,21."), bad);
        jdks.with("jdks", List.of("11", "17", "21")).run();
    }

    @Test
    void anArtifactWithoutPomInAGeneratedList() throws IOException {
        String failure = generate().module("app:app:1", "t:gone:1", "t:x:1.0").failure();
        assertTrue(
                failure.contains("Exclude it, deny this version in the list, or add the repository that contains it."),
                failure);

        generate().module("app:app:1", "t:x:1.0").run();
        files("list.txt", "exempt t:gone  # not published\n");
        generate()
                .module("app:app:1", "t:gone:2", "t:x:1.0")
                .with("constraints", "list.txt")
                .run();
    }

    @Test
    void aListThatIsToBeChanged() throws IOException {
        files("one.txt", "t:x===1\n", "two.txt", "t:y===1\n");
        Goal several = Goal.of(new FormatMojo(), folder).with("constraints", "one.txt,two.txt");
        String failure = several.failure();
        String advised = failure.replaceFirst("(?s).*Name the one to change: -Dconstraints=(\\S+)\\..*", "$1");
        Goal.of(new FormatMojo(), folder).with("constraints", advised).run();
        assertEquals("one.txt", Path.of(advised).getFileName().toString());
    }

    @Test
    void aListThatIsNoFileCanNotBeChanged() throws IOException {
        Goal bom =
                Goal.of(new FormatMojo(), folder).with("constraints", "o:bom:1").repositories(catalog.system());
        String failure = bom.failure();
        assertTrue(failure.contains("Use the file of the list in a clone of its repository."), failure);

        files("clone/list.txt", "t:x===1\n");
        bom.with("constraints", "clone/list.txt").run();
    }

    @Test
    void aFileOfAnotherTool() throws IOException {
        Goal imports = Goal.of(new ImportMojo(), folder).file("output", "list.yaml");
        String none = imports.file("input", "libs.versions.toml").failure();
        assertTrue(none.contains("Correct the name."), none);
        Files.write(
                folder.resolve("libs.versions.toml"),
                "[libraries]\na = 'g:ä:1'\n".getBytes(StandardCharsets.ISO_8859_1));
        String bytes = imports.failure();
        assertTrue(bytes.contains("Convert it to UTF-8, or use another file."), bytes);
        files("libs.versions.toml", "[libraries]\na = \n");
        String line = imports.failure();
        assertTrue(line.contains("Correct the line; Gradle can't read it either."), line);
        files("libs.versions.toml", "libraries = 1\n");
        String shape = imports.failure();
        assertTrue(shape.contains("Correct it; Gradle can't read it either."), shape);
        files("libs.versions.toml", "[libraries]\na = 'g:a:1'\n");
        imports.run();

        files("rules.xml", "<ruleset><rules></ruleset>");
        String rules = imports.file("input", "rules.xml").failure();
        assertTrue(rules.contains("Use a rule file of versions-maven-plugin, with the root element <ruleset>."), rules);
        files("rules.xml", "<ruleset/>");
        imports.run();
    }

    @Test
    void aRepositoryWithoutCommit() throws Exception {
        files("list.txt", "t:x===1.0\n");
        Git.init().setDirectory(folder.toFile()).call().close();
        String failure = diff("git:HEAD:list.txt").failure();
        assertTrue(failure.contains("Use an existing branch, tag or commit"), failure);
        commit();
        diff("git:HEAD:list.txt").run();
    }
}
