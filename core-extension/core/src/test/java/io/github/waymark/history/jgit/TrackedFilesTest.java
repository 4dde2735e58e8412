package io.github.waymark.history.jgit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.Script;
import io.github.waymark.history.TrackedFile;
import io.github.waymark.history.TrackedFileVisitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
