package io.github.waymark.history.jgit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.history.TrackedFile;
import io.github.waymark.history.TrackedFileVisitor;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a commit holds, and who wrote it. */
class TrackedFilesTest {

    @TempDir
    Path folder;

    @Test
    void filesComeWithContentAndTheAttributesOfTheirCommit() {
        Script script = Script.play(folder, """
                file .gitattributes docs export-ignore\\n*.bat eol=crlf\\n*.bin binary
                file docs/a.txt secret
                file run.bat echo
                file src/x.bin 1
                commit one
                file .gitattributes nothing
                commit two
                """);

        assertEquals(
                List.of(
                        ".gitattributes docs export-ignore\n*.bat eol=crlf\n*.bin binary",
                        "docs/ export-ignore",
                        "docs/a.txt secret",
                        "run.bat echo eol=crlf",
                        "src/",
                        "src/x.bin 1 text=unset"),
                files(script.id("one")));
    }

    @Test
    void theAttributesOfTheCloneAreLeftAside() throws IOException {
        Script script = Script.play(folder, "file a.txt text\ncommit one");
        java.nio.file.Files.createDirectories(folder.resolve(".git/info"));
        java.nio.file.Files.writeString(folder.resolve(".git/info/attributes"), "*.txt eol=crlf\n");

        assertEquals(List.of("a.txt text"), files(script.id("one")));
    }

    // A repository of somebody else: ten levels of a folder that contains the same folder twenty times, and one folder
    // in another.
    @ParameterizedTest
    @CsvSource({"20, 10", "1, 2100"})
    void foldersThatContainEachOtherWithoutEndAreAProblem(int times, int levels) throws IOException {
        Script.play(folder, "file a.txt text\ncommit one");
        String tree;
        try (Repository repository = new FileRepositoryBuilder()
                        .setGitDir(folder.resolve(".git").toFile())
                        .build();
                ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId id = inserter.insert(new TreeFormatter());
            for (int level = 0; level < levels; level++) {
                TreeFormatter parent = new TreeFormatter();
                for (int i = 0; i < times; i++) {
                    parent.append("folder" + (char) ('a' + i), FileMode.TREE, id);
                }
                id = inserter.insert(parent);
            }
            inserter.flush();
            tree = id.name();
        }

        try (RepositoryReader history = Opened.at(folder)) {
            ProblemException refused =
                    assertThrows(ProblemException.class, () -> history.files(tree, (path, length) -> {}));

            assertTrue(refused.getMessage().contains("nested more than 2048 levels deep"), refused.getMessage());
        }
    }

    private List<String> files(String commit) {
        List<String> told = new ArrayList<>();
        try (RepositoryReader history = Opened.at(folder)) {
            history.files(commit, new TrackedFileVisitor() {
                @Override
                public boolean enter(TrackedFile entered) {
                    told.add(entered.path() + "/" + attributes(entered));
                    return true;
                }

                @Override
                public void visit(TrackedFile file) {
                    told.add(file.path() + " " + content(file) + attributes(file));
                }
            });
        }
        return told;
    }

    private static String content(TrackedFile file) {
        try {
            byte[] bytes = file.open().readAllBytes();
            assertEquals(bytes.length, file.size());
            return new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String attributes(TrackedFile file) {
        StringBuilder text = new StringBuilder();
        file.attribute("export-ignore").ifPresent(value -> text.append(" export-ignore"));
        file.attribute("eol").ifPresent(value -> text.append(" eol=").append(value));
        file.attribute("text").ifPresent(value -> text.append(" text=").append(value));
        return text.toString();
    }
}
