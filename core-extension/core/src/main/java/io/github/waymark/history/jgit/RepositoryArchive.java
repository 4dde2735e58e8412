package io.github.waymark.history.jgit;

import io.github.waymark.history.Archive;
import io.github.waymark.history.Commit;
import io.github.waymark.history.CommitGraph;
import io.github.waymark.history.History;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.dircache.DirCacheIterator;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.FileTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.jspecify.annotations.Nullable;

/** All of a repository's history, read by JGit. */
final class RepositoryArchive implements Archive {

    private final Repository repository;
    private final History history;
    private final ObjectReader reader;
    private final FolderReader folders;
    private final String where;

    /**
     * An archive of an open repository.
     *
     * @param history the same repository, which closes it
     */
    RepositoryArchive(Repository repository, History history, String where) {
        this.repository = repository;
        this.history = history;
        this.reader = repository.newObjectReader();
        this.folders = new FolderReader(reader);
        this.where = where;
    }

    @Override
    public Optional<String> head() {
        return history.head();
    }

    @Override
    public Optional<String> branch() {
        return history.branch();
    }

    @Override
    public Optional<String> resolve(String revision) {
        return history.resolve(revision);
    }

    @Override
    public Optional<String> target(String reference) {
        return reading(() -> {
            Ref ref = repository.exactRef(reference);
            return ref == null || !ref.isSymbolic()
                    ? Optional.empty()
                    : Optional.of(ref.getTarget().getName());
        });
    }

    @Override
    public List<Branch> branches() {
        return reading(() -> {
            List<Branch> branches = new ArrayList<>();
            for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_HEADS, Constants.R_REMOTES)) {
                ObjectId id = ref.getObjectId();
                if (id != null && !ref.isSymbolic()) {
                    branches.add(new Branch(ref.getName(), id.name()));
                }
            }
            branches.sort((one, other) -> one.ref().compareTo(other.ref()));
            return branches;
        });
    }

    @Override
    public List<Tag> tags() {
        return reading(() -> {
            List<Tag> tags = new ArrayList<>();
            try (RevWalk walk = new RevWalk(reader)) {
                for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS)) {
                    Tag tag = tag(walk, ref);
                    if (tag != null) {
                        tags.add(tag);
                    }
                }
            }
            tags.sort((one, other) -> one.name().compareTo(other.name()));
            return tags;
        });
    }

    private static @Nullable Tag tag(RevWalk walk, Ref ref) throws IOException {
        try {
            RevObject object = walk.parseAny(ref.getObjectId());
            if (!(walk.peel(object) instanceof RevCommit commit)) {
                return null;
            }
            PersonIdent tagger = object instanceof RevTag tag ? tag.getTaggerIdent() : null;
            Instant time = tagger == null
                    ? Instant.ofEpochSecond(commit.getCommitTime())
                    : Instant.ofEpochSecond(tagger.getWhenAsInstant().getEpochSecond());
            return new Tag(ref.getName().substring(Constants.R_TAGS.length()), commit.name(), time);
        } catch (MissingObjectException e) {
            // As a tag on a file: it leads to no commit.
            return null;
        }
    }

    @Override
    public CommitGraph graph(Collection<String> tips) {
        return reading(() -> GraphReader.of(repository, reader).read(tips));
    }

    @Override
    public Optional<String> folder(String commit, String path) {
        return reading(() -> folders.folder(root(commit), path).map(ObjectId::name));
    }

    private ObjectId root(String commit) throws IOException {
        byte[] text =
                reader.open(ObjectId.fromString(commit), Constants.OBJ_COMMIT).getCachedBytes();
        return ObjectId.fromString(text, "tree ".length());
    }

    @Override
    public void files(String tree, FileVisitor visitor) {
        reading(() -> {
            folders.files(ObjectId.fromString(tree), visitor);
            return true;
        });
    }

    @Override
    public void changes(CommitGraph graph, List<String> paths, ChangeVisitor visitor) {
        reading(() -> {
            List<FolderChanges> changes = new ArrayList<>();
            for (String path : paths) {
                changes.add(new FolderChanges(reader, graph, path));
            }
            for (int i = 0; i < graph.size(); i++) {
                for (FolderChanges folder : changes) {
                    folder.show(i, visitor);
                }
            }
            return true;
        });
    }

    @Override
    public void difference(String older, String newer, ChangeVisitor visitor) {
        reading(() -> {
            FolderChanges.compare(reader, "", new ObjectId[] {root(older)}, root(newer), visitor);
            return true;
        });
    }

    @Override
    public Optional<String> mergeBase(String one, String other) {
        return reading(() -> {
            try (RevWalk walk = new RevWalk(reader)) {
                walk.setRevFilter(RevFilter.MERGE_BASE);
                walk.markStart(walk.parseCommit(ObjectId.fromString(one)));
                walk.markStart(walk.parseCommit(ObjectId.fromString(other)));
                RevCommit base = walk.next();
                return base == null ? Optional.empty() : Optional.of(base.name());
            }
        });
    }

    @Override
    public Commit commit(String id) {
        return reading(() -> {
            try (RevWalk walk = new RevWalk(reader)) {
                return Commits.read(walk.parseCommit(ObjectId.fromString(id)));
            }
        });
    }

    @Override
    public String author(String id) {
        return reading(() -> {
            try (RevWalk walk = new RevWalk(reader)) {
                PersonIdent author = walk.parseCommit(ObjectId.fromString(id)).getAuthorIdent();
                return author.getName() + " <" + author.getEmailAddress() + ">";
            }
        });
    }

    @Override
    public Optional<byte[]> text(String commit, String path, int most) {
        return reading(() -> {
            try (TreeWalk walk = TreeWalk.forPath(reader, path, root(commit))) {
                if (walk == null || (walk.getRawMode(0) & 0170000) != 0100000) {
                    return Optional.empty();
                }
                ObjectLoader text = reader.open(walk.getObjectId(0), Constants.OBJ_BLOB);
                return text.getSize() > most ? Optional.empty() : Optional.of(text.getBytes());
            }
        });
    }

    @Override
    public Map<String, Tracking> tracking(Collection<String> paths) {
        return reading(() -> {
            Map<String, Tracking> tracking = new TreeMap<>();
            for (String path : paths) {
                tracking.put(path, Tracking.UNKNOWN);
            }
            if (!repository.isBare() && !paths.isEmpty()) {
                try (TreeWalk walk = new TreeWalk(repository, reader)) {
                    track(walk, paths, tracking);
                }
            }
            return tracking;
        });
    }

    private void track(TreeWalk walk, Collection<String> paths, Map<String, Tracking> tracking) throws IOException {
        walk.addTree(new DirCacheIterator(repository.readDirCache()));
        FileTreeIterator files = new FileTreeIterator(repository);
        files.setDirCacheIterator(walk, 0);
        walk.addTree(files);
        walk.setFilter(PathFilterGroup.createFromStrings(paths));
        walk.setRecursive(true);
        while (walk.next()) {
            DirCacheIterator staged = walk.getTree(0, DirCacheIterator.class);
            FileTreeIterator file = walk.getTree(1, FileTreeIterator.class);
            tracking.replace(walk.getPathString(), tracking(staged, file));
        }
    }

    private static Tracking tracking(@Nullable DirCacheIterator staged, @Nullable FileTreeIterator file)
            throws IOException {
        DirCacheEntry entry = staged == null ? null : staged.getDirCacheEntry();
        if (entry != null) {
            return entry.isSkipWorkTree() && file == null ? Tracking.LEFT_OUT : Tracking.TRACKED;
        }
        return file != null && file.isEntryIgnored() ? Tracking.IGNORED : Tracking.UNTRACKED;
    }

    @Override
    public Optional<String> setting(String section, String name) {
        return Optional.ofNullable(repository.getConfig().getString(section, null, name));
    }

    @Override
    public void close() {
        reader.close();
        history.close();
    }

    private <T> T reading(Answer<T> answer) {
        try {
            return answer.read();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private ProblemException unreadable(Exception cause) {
        return Unreadable.because(cause, where);
    }

    /** What is read from the repository. */
    @FunctionalInterface
    private interface Answer<T> {

        T read() throws IOException;
    }
}
