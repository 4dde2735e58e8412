package io.github.waymark.history.jgit;

import io.github.waymark.history.RefusedTag;
import io.github.waymark.history.VersionTag;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.TagPattern;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefDatabase;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** The version tags of a repository: tags are listed once, and only those that match the pattern are resolved. */
final class VersionTags {

    private static final int MAX_EXAMPLES = 5;

    private static final int MAX_ATTEMPTS = 5;

    private final RevWalk walk;
    private final Map<ObjectId, List<VersionTag>> byCommit = new HashMap<>();
    private final Map<ObjectId, List<RefusedTag>> refusedByCommit = new HashMap<>();
    private final List<RefusedTag> broken = new ArrayList<>();
    private final List<String> unrelated = new ArrayList<>();
    private int count;
    private int versionCount;

    private VersionTags(RevWalk walk) {
        this.walk = walk;
    }

    /**
     * Reads the tags.
     *
     * @param commonDir the folder that contains {@code refs/tags}
     * @throws ProblemException when a version tag can't be read: JGit skips such a file silently
     */
    static VersionTags read(RefDatabase refs, Path commonDir, RevWalk walk, TagPattern pattern) throws IOException {
        for (int attempt = 1; ; attempt++) {
            VersionTags tags = new VersionTags(walk);
            Set<String> names = new HashSet<>();
            for (Ref ref : refs.getRefsByPrefix(Constants.R_TAGS)) {
                names.add(ref.getName());
                tags.add(ref, pattern);
            }
            ProblemException problem =
                    unreadable(new File(commonDir.toFile(), Constants.R_TAGS), Constants.R_TAGS, names, pattern);
            if (problem == null) {
                return tags;
            }
            if (attempt == MAX_ATTEMPTS) {
                throw problem;
            }
            // Git may have made or packed the tag meanwhile: as git itself does, read again.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(attempt));
            refs.refresh();
        }
    }

    private static @Nullable ProblemException unreadable(
            File folder, String prefix, Set<String> known, TagPattern pattern) {
        String[] files = folder.list();
        if (files == null) {
            return folder.exists() ? RepositoryProblems.reference(prefix, folder.toString()) : null;
        }
        ProblemException problem = null;
        for (int i = 0; i < files.length && problem == null; i++) {
            String name = prefix + files[i];
            if (!known.contains(name) && !name.endsWith(".lock")) {
                File unknown = new File(folder, files[i]);
                if (unknown.isDirectory()) {
                    problem = unreadable(unknown, name + "/", known, pattern);
                } else if (!(pattern.read(name.substring(Constants.R_TAGS.length())) instanceof TagReading.Unrelated)) {
                    problem = RepositoryProblems.reference(name, unknown.toString());
                }
            }
        }
        return problem;
    }

    /** Commits that have a version tag. */
    Set<ObjectId> commits() {
        return byCommit.keySet();
    }

    /** The version tags of a commit that has some. */
    List<VersionTag> of(AnyObjectId commit) {
        return byCommit.getOrDefault(commit, List.of());
    }

    /** The version tags of all commits. */
    List<VersionTag> all() {
        List<VersionTag> all = new ArrayList<>(versionCount);
        byCommit.values().forEach(all::addAll);
        return all;
    }

    List<RefusedTag> refusedOn(AnyObjectId commit) {
        return refusedByCommit.getOrDefault(commit, List.of());
    }

    int count() {
        return count;
    }

    int versionCount() {
        return versionCount;
    }

    List<String> unrelated() {
        return unrelated;
    }

    /**
     * Version tags that do not point to a commit. Packed tags are checked only if their version is higher than the one found: a
     * lower one would not have been used anyway.
     */
    List<RefusedTag> broken(@Nullable Version found) throws IOException {
        Iterator<Map.Entry<ObjectId, List<VersionTag>>> entries =
                byCommit.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<ObjectId, List<VersionTag>> entry = entries.next();
            for (VersionTag tag : entry.getValue()) {
                if (found == null || tag.version().compareTo(found) > 0) {
                    if (!isCommit(entry.getKey(), tag.name())) {
                        entries.remove();
                    }
                    break;
                }
            }
        }
        return broken;
    }

    /**
     * Requires that no other commit has a tag of the same version, as it would be unclear which one was released.
     *
     * @throws ProblemException if there is such a tag
     */
    void requireUnique(VersionTag tag) {
        for (List<VersionTag> tags : byCommit.values()) {
            for (VersionTag other : tags) {
                if (other.version().compareTo(tag.version()) == 0
                        && !other.commit().equals(tag.commit())) {
                    throw new ProblemException(new Problem(
                            "Two tags give the version " + tag.version().text() + " to two commits.",
                            "tag " + tag.name() + " on " + tag.commit().substring(0, 10) + ", tag " + other.name()
                                    + " on " + other.commit().substring(0, 10),
                            "A version must identify one state of the sources.",
                            "Delete the wrong one: `git tag -d " + other.name() + "` or `git tag -d " + tag.name()
                                    + "`, and on the remote `git push --delete origin <tag>`."));
                }
            }
        }
    }

    private void add(Ref ref, TagPattern pattern) throws IOException {
        String name = ref.getName().substring(Constants.R_TAGS.length());
        count++;
        TagReading reading = pattern.read(name);
        if (reading instanceof TagReading.Release release) {
            versionCount++;
            addVersion(ref, name, release.version());
        } else if (reading instanceof TagReading.Refused refused) {
            addRefused(ref, name, refused.reason());
        } else if (unrelated.size() < MAX_EXAMPLES) {
            unrelated.add(name);
        }
    }

    private void addVersion(Ref ref, String name, Version version) throws IOException {
        ObjectId commit = commit(ref, name);
        if (commit != null) {
            boolean annotated = !commit.equals(ref.getObjectId());
            byCommit.computeIfAbsent(commit, ignored -> new ArrayList<>(1))
                    .add(new VersionTag(name, version, commit.name(), annotated));
        }
    }

    private void addRefused(Ref ref, String name, String reason) throws IOException {
        ObjectId commit = commit(ref, name);
        if (commit != null) {
            Problem problem = new Problem(
                    "The tag " + name + " is ignored: " + reason + ".",
                    "tag " + name + " on commit " + commit.name().substring(0, 10),
                    "Such a version has no place in the order of the releases and of the builds between them.",
                    "Tag the commit again with a version that Waymark reads, such as 1.2.3 or 1.2.3-rc1,"
                            + " or exclude this tag with a custom tag pattern.");
            refusedByCommit
                    .computeIfAbsent(commit, ignored -> new ArrayList<>(1))
                    .add(new RefusedTag(name, problem));
        }
    }

    /** The commit that a tag finally points to, through tags of tags; null if it is not a commit. */
    private @Nullable ObjectId commit(Ref ref, String name) throws IOException {
        ObjectId id = ref.getObjectId();
        if (id == null) {
            refuse(name, "it points to a reference that does not exist");
            return null;
        }
        if (ref.isPeeled()) {
            // From packed-refs: not checked yet, see broken().
            ObjectId peeled = ref.getPeeledObjectId();
            return (peeled == null ? id : peeled).copy();
        }
        return isCommit(id, name) ? walk.peel(walk.parseAny(id)).copy() : null;
    }

    private boolean isCommit(ObjectId id, String name) throws IOException {
        try {
            RevObject object = walk.peel(walk.parseAny(id));
            if (object instanceof RevCommit) {
                return true;
            }
            refuse(name, "it points to a " + Constants.typeString(object.getType()) + ", not to a commit");
        } catch (MissingObjectException e) {
            refuse(
                    name,
                    "it points to an object that is missing: " + e.getObjectId().name());
        }
        return false;
    }

    private void refuse(String name, String reason) {
        broken.add(new RefusedTag(
                name,
                new Problem(
                        "The tag " + name + " is ignored: " + reason + ".",
                        "tag " + name,
                        "Only a commit can be a release.",
                        "Set the tag again (`git tag -f " + name + " <commit>`) or delete it (`git tag -d " + name
                                + "`); `git fetch --tags --force` fetches the tags of the remote.")));
    }
}
