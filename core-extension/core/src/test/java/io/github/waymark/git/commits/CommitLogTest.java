package io.github.waymark.git.commits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a chronicle makes of the texts of commits. */
class CommitLogTest {

    private static final String TREE = "tree " + "0".repeat(40) + "\n";
    private static final String AUTHOR = "author Ada <ada@x> 1577836800 +0100\n";
    private static final String COMMITTER = "committer Bob <bob@x> 1577836860 -0800\n";

    @Test
    void aCommitIsShownWithoutItsText() {
        CommitLog one = read(TREE + AUTHOR + COMMITTER + "\nSubject\n\nBody\n");

        assertEquals("Subject", one.subject(0));
        assertEquals(new Person("Ada", "ada@x"), one.people().get(one.author(0)));
        assertEquals(
                "2020-01-01T00:01:00Z",
                Instant.ofEpochSecond(one.graph().time(0)).toString());
        assertEquals("00000000000000010000000000000000000000ff", one.graph().id(0));
        assertEquals(0, one.graph().parentCount(0));
        assertEquals(0, one.creditCount(0));
    }

    @Test
    void parentsAreNumberedOnce() {
        String left = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
        String right = "0123456789abcdef0123456789abcdef01234567";
        CommitLog merged = read(
                TREE + "parent " + left + "\nparent " + right + "\n" + AUTHOR + COMMITTER + "\nMerge\n",
                TREE + "parent " + right + "\n" + AUTHOR + COMMITTER + "\nLeft\n",
                TREE + AUTHOR + COMMITTER + "\nRight\n");

        assertEquals(3, merged.graph().size());
        assertEquals(left, merged.graph().id(merged.graph().parent(0, 0)));
        assertEquals(right, merged.graph().id(merged.graph().parent(0, 1)));
        assertEquals(
                merged.graph().parent(0, 1),
                merged.graph().parent(merged.graph().parent(0, 0), 0));
        assertEquals("Right", merged.subject(merged.graph().indexOf(right)));
        assertEquals(-1, merged.graph().indexOf("b".repeat(40)));
    }

    @Test
    void theSubjectIsTheFirstParagraphAsGitShowsIt() {
        assertEquals("one two", subject("\n  \none \t\ntwo\n \nthree"));
        assertEquals("", subject(""));
        assertEquals("", subject("\n\n"));
        assertEquals("Zoë", subject("Zoë\n"));
    }

    @Test
    void aSingleCommitHasTheSameSubjectAndAuthorAsInALog() {
        CommitParser parser = new CommitParser();
        String author = "author Ada > Zoë <ada@x> 1577836800 +0100\n";
        String text = TREE + author + COMMITTER + "\n\n one\t\ntwo\n\nBody\n";

        parser.read(text.getBytes(StandardCharsets.UTF_8));
        Commit commit = parser.commit("id");
        CommitLog log = read(text);

        assertEquals(" one two", commit.subject());
        assertEquals("\n one\t\ntwo\n\nBody\n", commit.message());
        assertEquals(commit.subject(), log.subject(0));
        assertEquals(new Person("Ada > Zoë", "ada@x"), commit.author());
        assertEquals(List.of(commit.author()), log.people());
        assertEquals("Ada > Zoë <ada@x>", commit.author().text());
    }

    @Test
    void aTextThatEndsWithAParentIsRead() {
        CommitParser parser = new CommitParser();
        for (int parents = 0; parents < 70; parents++) {
            String text = TREE + ("parent " + "0".repeat(40) + "\n").repeat(parents);
            parser.read(text.stripTrailing().concat(parents == 0 ? "\n" : "").getBytes(StandardCharsets.UTF_8));
            assertEquals(parents, parser.commit("id").parents().size());
            assertEquals("", parser.commit("id").message());
        }
    }

    @Test
    void headersOfSignedCommitsAreNoMessage() {
        CommitLog signed = read(TREE + AUTHOR + COMMITTER
                + "gpgsig -----BEGIN\n author Eve <eve@x> 1 +0000\n \n -----END\n" + "\nSigned\n");

        assertEquals("Signed", signed.subject(0));
        assertEquals(List.of(new Person("Ada", "ada@x")), signed.people());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF 8?", "nonsense"})
    void textIsReadInTheCharsetThatTheCommitNames(String charset) {
        // Where there is no such charset, bytes that are no UTF-8 can only be Latin-1.
        byte[] text = (TREE + "author Zoë <zoë@x> 1 +0000\n" + COMMITTER + "encoding " + charset
                        + "\n\nÄrger\n\nCo-authored-by: Jürgen")
                .getBytes(Charset.forName("ISO-8859-1"));

        CommitLog read = read(List.of(text));

        assertEquals("Ärger", read.subject(0));
        assertEquals(List.of(new Person("Zoë", "zoë@x")), read.people());
        assertEquals(List.of("Jürgen"), read.credits());
    }

    @Test
    void coAuthorsAreFoundInAnyCaseAtTheBeginningOfLines() {
        CommitLog read = read(TREE + AUTHOR + COMMITTER
                + "\nAdd x\n\nNot co-authored-by: nobody <n@x>\nCo-authored-by: bob <bob@x>\n\t CO-AUTHORED-BY:  Zoë <zoe@x> \n"
                + "co-authored-by: bob <bob@x>\nco-authored-b");

        assertEquals(List.of("bob <bob@x>", "Zoë <zoe@x>"), distinct(read));
        assertEquals(3, read.creditCount(0));
        assertEquals("bob <bob@x>", read.credits().get(read.credit(0, 2)));
    }

    /** Texts are compared as bytes, so the same name may come twice. */
    private static List<String> distinct(CommitLog read) {
        return read.credits().stream().distinct().toList();
    }

    @Test
    void manyPeopleAndCommitsHaveRoom() {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i <= 5_000; i++) {
            String parent = i < 5_000 ? "parent " + "%040x".formatted(7919L * i) + "\n" : "";
            texts.add(TREE + parent + "author P" + i + " <p@x> 1 +0000\n" + COMMITTER + "\nChange " + i
                    + "\n\nCo-authored-by: Q" + i);
        }

        CommitLog read = read(texts.toArray(String[]::new));

        assertEquals(5_000, read.graph().size());
        assertEquals("P5000", read.people().get(read.author(4_999)).name());
        assertEquals("Q4999", read.credits().get(read.credit(4_998, 0)));
        assertEquals("Change 3000", read.subject(2_999));
        assertEquals(2_999, read.graph().indexOf("%040x".formatted(7919L * 2_999)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tree", "blob", "tree 0000\n"})
    void whatIsNoCommitIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> read(text));
    }

    @Test
    void aMalformedParentIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> read(TREE + "parent " + "x".repeat(40) + "\n" + AUTHOR + COMMITTER + "\nSubject\n"));
    }

    @Test
    void whatSomebodysToolLeftOutIsEmpty() {
        CommitLog bare = read(TREE + "author\ncommitter Bob\n\nSubject");

        assertEquals(List.of(new Person("", "")), bare.people());
        assertEquals(0, bare.graph().time(0));
    }

    private static String subject(String message) {
        return read(TREE + AUTHOR + COMMITTER + "\n" + message).subject(0);
    }

    private static CommitLog read(String... texts) {
        return read(List.of(texts).stream()
                .map(t -> t.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    private static CommitLog read(List<byte[]> texts) {
        CommitGraphBuilder commits = new CommitGraphBuilder();
        CommitLog.Builder builder = new CommitLog.Builder();
        CommitParser parser = new CommitParser();
        commits.number(new int[] {0, 1, 0, 0, 0xff});
        for (byte[] text : texts) {
            parser.read(text);
            commits.add(parser, false);
            builder.add(parser);
        }
        return builder.build(commits);
    }
}
