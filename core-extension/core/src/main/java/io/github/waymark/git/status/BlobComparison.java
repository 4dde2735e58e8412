package io.github.waymark.git.status;

import io.github.waymark.git.BoundedFile;
import io.github.waymark.git.GitConfig;
import io.github.waymark.git.GitFolder;
import io.github.waymark.git.status.WorkTreeStatus.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares a file's content with its blob in the index, without git's conversions: the result is unsure for a file with carriage
 * returns and for one that an attribute may convert.
 */
final class BlobComparison {

    private static final byte[] EMPTY_BLOB = HexFormat.of().parseHex("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
    private static final long MAX_BYTES = 64L << 20;
    private static final int MAX_ATTRIBUTES_BYTES = 1 << 20;
    private static final String ATTRIBUTES = ".gitattributes";
    private static final String[] CONVERTING = {"filter", "ident", "encoding"};

    private final GitIndex index;
    private final Path workTree;
    private final boolean convertsAll;
    private final Map<Path, Boolean> converting = new HashMap<>();

    BlobComparison(GitIndex index, GitFolder folder, GitConfig settings) {
        this.index = index;
        this.workTree = folder.workTree();
        this.convertsAll = settings.hasConditional("core")
                || mayConvert(folder.commonDir().resolve("info").resolve("attributes"))
                || mayConvert(settings.userAttributes())
                || mayConvert(Path.of("/etc/gitattributes"));
    }

    boolean isEmptyBlob(GitIndex.Entry entry) {
        return index.isBlob(entry, EMPTY_BLOB);
    }

    Verdict compare(GitIndex.Entry entry, Path file) throws IOException {
        if (convertsAll || Files.size(file) > MAX_BYTES || isConverted(file.getParent())) {
            return Verdict.UNSURE;
        }
        byte[] content = Files.readAllBytes(file);
        for (byte b : content) {
            if (b == '\r') {
                return Verdict.UNSURE;
            }
        }
        return compare(entry, content);
    }

    Verdict compareLink(GitIndex.Entry entry, Path link) throws IOException {
        return compare(entry, Files.readSymbolicLink(link).toString().getBytes(StandardCharsets.UTF_8));
    }

    private Verdict compare(GitIndex.Entry entry, byte[] content) {
        MessageDigest digest = sha1();
        digest.update(("blob " + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
        return index.isBlob(entry, digest.digest(content)) ? Verdict.CLEAN : Verdict.DIRTY;
    }

    private boolean isConverted(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return false;
        }
        Boolean known = converting.get(folder);
        if (known == null) {
            known = mayConvert(folder.resolve(ATTRIBUTES))
                    || (!folder.equals(workTree) && isConverted(folder.getParent()));
            converting.put(folder, known);
        }
        return known;
    }

    /** Whether an attributes file names one of the attributes that change content, for any path. */
    private static boolean mayConvert(Path file) {
        try {
            if (!Files.exists(file)) {
                return false;
            }
            String text = new String(BoundedFile.read(file, MAX_ATTRIBUTES_BYTES), StandardCharsets.ISO_8859_1);
            for (String word : CONVERTING) {
                if (text.contains(word)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-1", e);
        }
    }
}
