package io.github.waymark.history.jgit;

import io.github.waymark.history.Archive;
import io.github.waymark.history.Chronicle;
import io.github.waymark.history.CommitVisitor;
import io.github.waymark.history.GitFolder;
import io.github.waymark.history.GitSettings;
import io.github.waymark.history.History;
import io.github.waymark.history.PackedCommits;
import io.github.waymark.history.Reach;
import io.github.waymark.history.TrackedFileVisitor;
import io.github.waymark.history.VersionTag;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.TagPattern;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** A repository read by JGit. */
final class RepositoryHistory implements History {

    private final Repository repository;
    private final ObjectReader reader;
    private final GitFolder folder;
    private final GitSettings settings;
    private final Map<String, String> environment;
    private final Path userHome;
    private @Nullable TagPattern pattern;
    private @Nullable VersionTags tags;

    RepositoryHistory(
            Repository repository,
            GitFolder folder,
            GitSettings settings,
            Map<String, String> environment,
            Path userHome) {
        this.repository = repository;
        this.reader = repository.newObjectReader();
        this.folder = folder;
        this.settings = settings;
        this.environment = environment;
        this.userHome = userHome;
    }

    @Override
    public Optional<String> head() {
        try {
            Ref head = headReference();
            if (head.getObjectId() == null) {
                requireUnborn(head.getTarget().getName());
            }
            return name(head.getObjectId());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Ref headReference() throws IOException {
        Ref head = repository.exactRef(Constants.HEAD);
        if (head == null) {
            throw Unreadable.reference(
                    Constants.HEAD, folder.gitDir().resolve(Constants.HEAD).toString());
        }
        return head;
    }

    /** To JGit a damaged branch looks like one without a commit. */
    private void requireUnborn(String branch) {
        Path file = folder.commonDir().resolve(branch);
        if (Files.exists(file)) {
            throw Unreadable.reference(branch, file.toString());
        }
    }

    @Override
    public Optional<String> branch() {
        try {
            Ref head = headReference();
            if (!head.isSymbolic()) {
                return Optional.empty();
            }
            String target = head.getTarget().getName();
            return Optional.of(
                    target.startsWith(Constants.R_HEADS) ? target.substring(Constants.R_HEADS.length()) : target);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Optional<String> resolve(String revision) {
        try {
            return name(repository.resolve(revision + "^{commit}"));
        } catch (AmbiguousObjectException e) {
            throw new ProblemException(
                    new Problem(
                            "The revision " + revision + " is ambiguous: " + e.getMessage(),
                            folder.gitDir().toString(),
                            "It could mean several commits.",
                            "Give more digits of the commit."),
                    e);
        } catch (RevisionSyntaxException | MissingObjectException | IncorrectObjectTypeException e) {
            // As with git: what cannot be a revision, or leads to no commit, means none.
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Reach reach(String commit, TagPattern tagPattern) {
        RevWalk walk = newWalk();
        try {
            return new BaseSearch(walk, tags(tagPattern), shallow(), where()).from(parse(walk, commit));
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    private VersionTags tags(TagPattern wanted) throws IOException {
        VersionTags known = tags;
        if (known == null || pattern != wanted) {
            known = VersionTags.read(repository.getRefDatabase(), folder.commonDir(), newWalk(), wanted);
            tags = known;
            pattern = wanted;
        }
        return known;
    }

    @Override
    public void since(Optional<String> base, String commit, CommitVisitor visitor) {
        RevWalk walk = newWalk();
        try {
            Set<ObjectId> mark = base.isPresent() ? Set.of(ObjectId.fromString(base.get())) : Set.of();
            List<RevCommit> commits = new Painting(walk, mark, shallow(), where())
                    .from(parse(walk, commit))
                    .uncovered();
            RevWalk bodies = new RevWalk(reader);
            for (RevCommit found : commits) {
                RevCommit whole = bodies.parseCommit(found);
                visitor.visit(Commits.read(whole));
                whole.disposeBody();
            }
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public boolean touches(String commit, List<String> paths) {
        try {
            RevWalk walk = new RevWalk(reader);
            RevCommit parsed = parse(walk, commit);
            if (shallow().contains(parsed)) {
                throw Unreadable.shallow(commit, where());
            }
            return Commits.touches(walk, parsed, paths);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Instant commitTime(String commit) {
        try {
            return Instant.ofEpochSecond(parse(newWalk(), commit).getCommitTime());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public String treeId(String commit) {
        try {
            return parse(newWalk(), commit).getTree().name();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public boolean dirty(boolean untracked) {
        if (repository.isBare()) {
            return false;
        }
        try {
            return new Changes(repository, reader, folder, settings, environment, userHome).any(untracked);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Chronicle chronicle(String commit) {
        try (PackedCommits packed = PackedCommits.of(folder)) {
            return new ChronicleReader(reader, where()).read(commit, packed);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public List<VersionTag> versionTags(TagPattern tagPattern) {
        try {
            return tags(tagPattern).all();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void files(String commit, TrackedFileVisitor visitor) {
        try {
            new TrackedFiles(repository, reader).show(parse(newWalk(), commit).getTree(), visitor);
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void close() {
        reader.close();
        repository.close();
    }

    /** The same repository, which the archive closes. */
    Archive archive() {
        return new RepositoryArchive(repository, this, where());
    }

    private RevWalk newWalk() {
        RevWalk walk = new RevWalk(reader);
        walk.setRetainBody(false);
        return walk;
    }

    private RevCommit parse(RevWalk walk, String commit) throws IOException {
        return walk.parseCommit(ObjectId.fromString(commit));
    }

    private Set<ObjectId> shallow() throws IOException {
        return reader.getShallowCommits();
    }

    private String where() {
        return folder.gitDir().toString();
    }

    private ProblemException unreadable(Exception cause) {
        return Unreadable.because(cause, where());
    }

    private static Optional<String> name(@Nullable ObjectId id) {
        return id == null ? Optional.empty() : Optional.of(id.name());
    }
}
