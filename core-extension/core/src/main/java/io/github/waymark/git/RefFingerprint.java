package io.github.waymark.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Describes the state of HEAD, tags and branches as text: while the text is the same, so is the history.
 *
 * <p>HEAD and the branch are included by content, tags by the times and sizes of their files and folders, which git replaces and
 * never edits in place.
 */
public final class RefFingerprint {

    /** A file that changed this recently may change again within the same timestamp; git calls such files racily clean. */
    private static final long RACY_MILLIS = 2_000;

    /** Reached at about a hundred thousand unpacked tags; JGit reads those as quickly. */
    private static final int MAX_CHARACTERS = 8 << 20;

    private static final String SYMBOLIC = "ref: ";

    /** How many symbolic references git follows. */
    private static final int MAX_DEPTH = 5;

    /** The file sizes of references that name an object: 40 or 64 hexadecimal digits and a line end. */
    private static final int SHA1_BYTES = 41;

    private static final int SHA256_BYTES = 65;

    private static final int SHA1_DIGITS = 40;

    /** How often the state is read again when files disappear while they are listed. */
    private static final int ATTEMPTS = 3;

    private final GitFolder git;
    private final boolean branches;
    private final StringBuilder text = new StringBuilder(1024);
    private long newestMillis;
    private Optional<String> branch = Optional.empty();
    /** What HEAD finally leads to: the digits of a commit, or the name of a reference that is not a file. */
    private String end = "";

    private RefFingerprint(GitFolder git, boolean branches) {
        this.git = git;
        this.branches = branches;
    }

    /** Empty if the state can't be read from files alone, so that nothing may be cached for it. */
    public static Optional<RefFingerprint> of(GitFolder folder) {
        return of(folder, false);
    }

    /** The same, with all local and remote-tracking branches. */
    public static Optional<RefFingerprint> withBranches(GitFolder folder) {
        return of(folder, true);
    }

    private static Optional<RefFingerprint> of(GitFolder folder, boolean branches) {
        for (int attempt = 1; ; attempt++) {
            try {
                return read(folder, branches);
            } catch (NoSuchFileException e) {
                // Git is packing or deleting references.
                if (attempt == ATTEMPTS) {
                    return Optional.empty();
                }
            }
        }
    }

    private static Optional<RefFingerprint> read(GitFolder folder, boolean branches) throws NoSuchFileException {
        RefFingerprint state = new RefFingerprint(folder, branches);
        try {
            // References in a binary table, which is not read here.
            if (Files.exists(folder.commonDir().resolve("reftable"))) {
                return Optional.empty();
            }
            state.head(folder);
            state.file(folder.commonDir().resolve("packed-refs"));
            state.file(folder.commonDir().resolve("shallow"));
            state.file(folder.commonDir().resolve("config"));
            state.file(folder.commonDir().resolve("objects/info/alternates"));
            state.folder(folder.commonDir().resolve("refs/tags"));
            if (branches) {
                state.folder(folder.commonDir().resolve("refs/heads"));
                state.folder(folder.commonDir().resolve("refs/remotes"));
            }
            return Optional.of(state);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException | InvalidPathException e) {
            // Opening the repository reports the problem.
            return Optional.empty();
        }
    }

    /** Whether there is a tag, as far as files show it. */
    public static boolean hasTags(GitFolder folder) {
        try (DirectoryStream<Path> tags =
                Files.newDirectoryStream(folder.commonDir().resolve("refs/tags"))) {
            return tags.iterator().hasNext() || PackedRefs.hasTags(folder.commonDir());
        } catch (IOException e) {
            return PackedRefs.hasTags(folder.commonDir());
        }
    }

    /** The state as text. */
    public String text() {
        return text.toString();
    }

    /** The branch that is checked out; empty when none is. */
    public Optional<String> branch() {
        return branch;
    }

    /** The commit that is checked out; empty before the first commit, and when it can't be read from files alone. */
    public Optional<String> commit() {
        if (isId(end)) {
            return Optional.of(end);
        }
        return end.isEmpty() ? Optional.empty() : PackedRefs.find(git.commonDir(), end);
    }

    private static boolean isId(String text) {
        boolean digits = text.length() == SHA1_DIGITS;
        for (int i = 0; digits && i < SHA1_DIGITS; i++) {
            digits = Character.digit(text.charAt(i), 16) >= 0;
        }
        return digits;
    }

    /** Whether HEAD still leads to the same commit; reads two small files. */
    public boolean isHeadCurrent() {
        RefFingerprint now = new RefFingerprint(git, false);
        try {
            now.head(git);
        } catch (IOException | InvalidPathException e) {
            return false;
        }
        return text().startsWith(now.text());
    }

    /**
     * Whether HEAD and references are still the same. An answer may be cached only if they are after it was calculated: otherwise
     * the answer of one state would be found under the fingerprint of another.
     */
    public boolean isCurrent() {
        Optional<RefFingerprint> now = of(git, branches);
        return now.isPresent() && now.get().text().equals(text());
    }

    /** Whether the last change is old enough that a timestamp would show the next one. */
    public boolean settled(long nowMillis) {
        return nowMillis - newestMillis > RACY_MILLIS;
    }

    private void head(GitFolder folder) throws IOException {
        String head = read(folder.gitDir().resolve("HEAD"));
        text.append("HEAD ").append(head);
        if (head.startsWith(SYMBOLIC)) {
            String ref = target(head);
            branch = ref.startsWith("refs/heads/")
                    ? Optional.of(ref.substring("refs/heads/".length()))
                    : Optional.empty();
        }
        end = follow(folder.commonDir(), head);
    }

    /** Adds what a symbolic reference leads to: a branch can be a symbolic reference itself, and HEAD then moves with its target. */
    private String follow(Path commonDir, String content) throws IOException {
        String next = content;
        for (int depth = 0; next.startsWith(SYMBOLIC); depth++) {
            Path file = commonDir.resolve(target(next)).normalize();
            if (depth == MAX_DEPTH || !file.startsWith(commonDir.normalize())) {
                throw new IOException("a symbolic reference that git doesn't follow: " + next);
            }
            try {
                String target = read(file);
                text.append(target);
                next = target;
            } catch (NoSuchFileException e) {
                text.append("packed\n");
                return target(next);
            }
        }
        return next.strip();
    }

    private static String target(String symbolic) throws IOException {
        if (symbolic.indexOf('\uFFFD') >= 0) {
            throw new IOException("a name that isn't UTF-8, which no file has here: " + symbolic);
        }
        return symbolic.substring(SYMBOLIC.length()).strip();
    }

    private static String read(Path file) throws IOException {
        return new String(BoundedFile.read(file, BoundedFile.ONE_LINE), StandardCharsets.UTF_8);
    }

    private void file(Path file) throws IOException {
        text.append(file.getFileName()).append(' ');
        try {
            stamp(Files.readAttributes(file, BasicFileAttributes.class));
        } catch (NoSuchFileException e) {
            text.append("absent");
        }
        text.append('\n');
    }

    private void folder(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                entries.add(entry);
            }
        } catch (NoSuchFileException e) {
            return;
        }
        Collections.sort(entries);
        for (Path entry : entries) {
            if (text.length() > MAX_CHARACTERS) {
                throw new IOException("too many references to compare them one by one: " + folder);
            }
            BasicFileAttributes attributes =
                    Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            text.append(entry.getFileName()).append(' ');
            if (attributes.isDirectory()) {
                text.append("{\n");
                folder(entry);
                text.append("}\n");
            } else {
                reference(entry, attributes);
            }
        }
    }

    private void reference(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isSymbolicLink()) {
            throw new IOException("what a link leads to can change without the link: " + file);
        }
        stamp(attributes);
        text.append('\n');
        // Of any other size, it may be a symbolic reference, as refs/remotes/origin/HEAD is.
        if (attributes.size() != SHA1_BYTES && attributes.size() != SHA256_BYTES) {
            follow(git.commonDir(), read(file));
        }
    }

    private void stamp(BasicFileAttributes attributes) {
        newestMillis = Math.max(newestMillis, attributes.lastModifiedTime().toMillis());
        // The inode: git moves a new file into place, which shows a change even within one timestamp.
        text.append(attributes.size())
                .append(' ')
                .append(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS))
                .append(' ')
                .append(attributes.fileKey());
    }
}
