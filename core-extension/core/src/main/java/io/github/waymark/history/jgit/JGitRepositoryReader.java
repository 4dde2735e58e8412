package io.github.waymark.history.jgit;

import io.github.waymark.git.GitConfig;
import io.github.waymark.git.GitFolder;
import io.github.waymark.git.commits.Commit;
import io.github.waymark.git.commits.CommitGraph;
import io.github.waymark.git.commits.CommitLog;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.TagSearch;
import io.github.waymark.history.TrackedFileVisitor;
import io.github.waymark.history.VersionTag;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.TagPattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** Reads a repository with JGit. */
final class JGitRepositoryReader implements RepositoryReader {

    private static final String REPLACED = "refs/replace/";

    private final Repository repository;
    private final ObjectReader reader;
    private final GitFolder folder;
    private final GitConfig settings;
    private final References references;
    private final CommitReader commits;
    private final FolderReader folders;
    private @Nullable TagPattern pattern;
    private @Nullable VersionTags tags;

    JGitRepositoryReader(Repository repository, GitFolder folder, GitConfig settings) {
        this.repository = repository;
        this.reader = repository.newObjectReader();
        this.folder = folder;
        this.settings = settings;
        this.references = new References(repository, reader, folder);
        this.commits = new CommitReader(reader, folder);
        this.folders = new FolderReader(reader);
    }

    @Override
    public Optional<String> head() {
        return reading(references::head);
    }

    @Override
    public Optional<String> branch() {
        return reading(references::branch);
    }

    @Override
    public Optional<String> resolve(String revision) {
        return reading(() -> references.commit(revision));
    }

    @Override
    public Optional<String> target(String reference) {
        return reading(() -> references.target(reference));
    }

    @Override
    public List<Branch> branches() {
        return reading(references::branches);
    }

    @Override
    public List<Tag> tags() {
        return reading(references::tags);
    }

    @Override
    public Optional<String> tagMessage(String name) {
        return reading(() -> references.tagMessage(name));
    }

    @Override
    public int replacedObjects() {
        return reading(
                () -> repository.getRefDatabase().getRefsByPrefix(REPLACED).size());
    }

    @Override
    public List<VersionTag> versionTags(TagPattern tagPattern) {
        return reading(() -> tags(tagPattern).all());
    }

    private VersionTags tags(TagPattern tagPattern) throws IOException {
        VersionTags known = tags;
        if (known == null || pattern != tagPattern) {
            known = VersionTags.read(repository.getRefDatabase(), folder.commonDir(), newWalk(), tagPattern);
            tags = known;
            pattern = tagPattern;
        }
        return known;
    }

    @Override
    public TagSearch searchTags(String commit, TagPattern tagPattern) {
        return reading(() -> {
            RevWalk walk = newWalk();
            return new BaseSearch(walk, tags(tagPattern), shallow(), where()).from(walk.parseCommit(id(commit)));
        });
    }

    @Override
    public Commit commit(String commit) {
        return reading(() -> commits.commit(id(commit)));
    }

    @Override
    public void since(Optional<String> base, String commit, Consumer<Commit> visitor) {
        reading(() -> {
            RevWalk walk = newWalk();
            Set<ObjectId> mark = base.isPresent() ? Set.of(id(base.get())) : Set.of();
            List<RevCommit> found = new ReachabilityWalk(walk, mark, shallow(), where())
                    .from(walk.parseCommit(id(commit)))
                    .uncovered();
            for (RevCommit one : found) {
                visitor.accept(commits.commit(one));
            }
            return true;
        });
    }

    @Override
    public CommitGraph graph(Collection<String> tips) {
        return reading(() -> commits.graph(tips));
    }

    @Override
    public CommitLog commitLog(String commit) {
        return reading(() -> commits.commitLog(commit, where()));
    }

    @Override
    public Optional<String> mergeBase(String one, String other) {
        return reading(() -> {
            RevWalk walk = newWalk();
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(id(one)));
            walk.markStart(walk.parseCommit(id(other)));
            return name(walk.next());
        });
    }

    @Override
    public boolean touches(String commit, List<String> paths) {
        return reading(() -> {
            RevWalk walk = new RevWalk(reader);
            RevCommit parsed = walk.parseCommit(id(commit));
            if (shallow().contains(parsed)) {
                throw RepositoryProblems.shallow(commit, where());
            }
            return TouchedPaths.any(walk, parsed, paths);
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
                for (FolderChanges one : changes) {
                    one.visit(i, visitor);
                }
            }
            return true;
        });
    }

    @Override
    public void difference(String older, String newer, ChangeVisitor visitor) {
        reading(() -> {
            ObjectId[] from = {folders.root(id(older))};
            FolderChanges.compare(reader, "", from, folders.root(id(newer)), visitor);
            return true;
        });
    }

    @Override
    public void files(String commit, TrackedFileVisitor visitor) {
        reading(() -> {
            new TrackedFiles(repository, reader).visit(folders.root(id(commit)), visitor);
            return true;
        });
    }

    @Override
    public Optional<String> folder(String commit, String path) {
        return reading(() -> folders.folder(folders.root(id(commit)), path).map(ObjectId::name));
    }

    @Override
    public void files(String tree, FileVisitor visitor) {
        reading(() -> {
            folders.files(id(tree), visitor);
            return true;
        });
    }

    @Override
    public Optional<byte[]> text(String commit, String path, int maxBytes) {
        return reading(() -> {
            ObjectId root = folders.root(id(commit));
            try (TreeWalk walk = Trees.isEmpty(root) ? null : TreeWalk.forPath(reader, path, root)) {
                if (walk == null || (walk.getRawMode(0) & FileMode.TYPE_MASK) != FileMode.TYPE_FILE) {
                    return Optional.empty();
                }
                ObjectLoader text = reader.open(walk.getObjectId(0), Constants.OBJ_BLOB);
                return text.getSize() > maxBytes ? Optional.empty() : Optional.of(text.getBytes());
            }
        });
    }

    @Override
    public Map<String, Tracking> tracking(Collection<String> paths) {
        return reading(() -> FileTracking.of(repository, reader, paths));
    }

    @Override
    public boolean dirty(boolean untracked) {
        return !repository.isBare()
                && reading(() -> new WorkTreeChanges(repository, reader, folder, settings).any(untracked));
    }

    @Override
    public Optional<String> setting(String section, String name) {
        return Optional.ofNullable(repository.getConfig().getString(section, null, name));
    }

    @Override
    public void close() {
        reader.close();
        repository.close();
    }

    private RevWalk newWalk() {
        RevWalk walk = new RevWalk(reader);
        walk.setRetainBody(false);
        return walk;
    }

    private Set<ObjectId> shallow() throws IOException {
        return reader.getShallowCommits();
    }

    private String where() {
        return folder.gitDir().toString();
    }

    private static ObjectId id(String digits) {
        return ObjectId.fromString(digits);
    }

    private static Optional<String> name(@Nullable ObjectId id) {
        return id == null ? Optional.empty() : Optional.of(id.name());
    }

    private <T> T reading(ReadOperation<T> operation) {
        try {
            return operation.read();
        } catch (ProblemException e) {
            throw e;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // JGit throws unchecked exceptions for much that is damaged, and allocates what a damaged pack index asks
            // for.
            throw RepositoryProblems.because(e, where());
        }
    }

    @FunctionalInterface
    private interface ReadOperation<T> {

        T read() throws IOException;
    }
}
