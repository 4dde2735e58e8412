package io.github.waymark.releases.verify;

import io.github.waymark.git.program.TagSignature;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.release.TagMetadata;
import io.github.waymark.version.TagPattern;
import io.github.waymark.version.TagReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Checks that a tag was created by {@code release-request:apply}, is signed by an allowed key, and is what the build calls its version. */
public final class TagCheck {

    private final RepositoryReader history;
    private final TagPattern pattern;

    /**
     * @param pattern of version tags
     */
    public TagCheck(RepositoryReader history, TagPattern pattern) {
        this.history = history;
        this.pattern = pattern;
    }

    /**
     * The name of the tag to check: the annotated version tag of HEAD.
     *
     * @param named the tag that the user names, if any
     * @throws ProblemException if there is no such tag, or if there are several
     */
    public String tag(Optional<String> named) {
        String head = history.head().orElse("");
        List<String> found = history.tags().stream()
                .filter(tag -> tag.commit().equals(head) && tag.annotated())
                .map(RepositoryReader.Tag::name)
                .filter(name ->
                        named.map(name::equals).orElseGet(() -> pattern.read(name) instanceof TagReading.Release))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (named.isPresent()) {
            throw new ProblemException(new Problem(
                    "The commit that is checked out has no annotated tag " + named.get() + ".",
                    "HEAD, " + head,
                    "A release is built from its tag, which release-request:apply creates as an annotated one.",
                    "Check out the tag with `git checkout " + named.get() + "`, or fetch it: `git fetch --tags`."));
        }
        throw new ProblemException(new Problem(
                found.isEmpty()
                        ? "The commit that is checked out has no annotated version tag."
                        : "The commit that is checked out has several version tags: " + String.join(", ", found) + ".",
                "HEAD, " + head,
                "The goal verifies the tag of a release.",
                "Name the tag with -Drelease-request.tag."));
    }

    /**
     * What is wrong with a tag.
     *
     * @param keys the allowed keys, as {@link TagSignature#isBy} has them; empty if the signature isn't checked
     * @param verification verifies the signature of a tag
     * @param version the version of the build
     */
    public List<Problem> of(
            String tag, Optional<List<String>> keys, Function<String, TagSignature> verification, String version) {
        List<Problem> problems = new ArrayList<>();
        TagMetadata metadata = TagMetadata.of(history.tagMessage(tag).orElse(""));
        Optional<String> requested = metadata.value("version");
        String tagged = pattern.read(tag) instanceof TagReading.Release release
                ? release.version().text()
                : tag;
        if (requested.isEmpty()) {
            problems.add(new Problem(
                    "The tag " + tag + " was not created from a release request.",
                    "tag " + tag,
                    "Its message has no line `meta:version:`, which release-request:apply writes.",
                    "Delete the tag, and request the release in the repository of the requests."));
        } else if (!isVersion(requested.get(), tagged)) {
            problems.add(new Problem(
                    "The tag " + tag + " was requested for the version " + requested.get() + ".",
                    "tag " + tag,
                    "Its name and its line `meta:version:` differ.",
                    "Delete the tag, and run release-request:apply again."));
        }
        if (!isVersion(version, tagged)) {
            problems.add(
                    new Problem(
                            "The build has the version " + version + ", and the tag is " + tag + ".",
                            "tag " + tag,
                            "What is built from the tag would be published under another version.",
                            "Run `mvn version:explain` to see why; a working tree with changes never has the version of a release."));
        }
        keys.ifPresent(allowed -> addSignature(tag, allowed, verification.apply(tag), problems));
        return problems;
    }

    private boolean isVersion(String text, String tagged) {
        return text.equals(tagged)
                || (pattern.read(text) instanceof TagReading.Release release
                        && release.version().text().equals(tagged));
    }

    private static void addSignature(String tag, List<String> allowed, TagSignature signature, List<Problem> problems) {
        if (allowed.isEmpty()) {
            problems.add(
                    new Problem(
                            "No key is allowed to sign the tag " + tag + ".",
                            "tag " + tag,
                            "A signature says nothing without the keys to compare it with.",
                            "Set the fingerprints with -Drelease-request.keys, or `signing-key` in data/series_status.yaml and"
                                    + " -Drelease-request.directory; or skip the signature with -Drelease-request.signature=false."));
        } else if (!signature.valid()) {
            problems.add(new Problem(
                    "The tag " + tag + " has no valid signature.",
                    "tag " + tag,
                    "git says: " + signature.text(),
                    "Import the public key into gpg, or set gpg.ssh.allowedSignersFile; if the tag isn't signed, delete it and"
                            + " run release-request:apply with -Drelease-request.sign=true."));
        } else if (!signature.isBy(allowed)) {
            problems.add(new Problem(
                    "The tag " + tag + " is signed by the key "
                            + signature.keys().get(0) + ".",
                    "tag " + tag,
                    "Allowed keys: " + String.join(", ", allowed) + ".",
                    "Delete the tag and sign it with an allowed key, or add the key to -Drelease-request.keys."));
        }
    }
}
