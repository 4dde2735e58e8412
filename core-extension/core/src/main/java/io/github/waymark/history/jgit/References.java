package io.github.waymark.history.jgit;

import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RepositoryReader.Branch;
import io.github.waymark.history.RepositoryReader.Tag;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefDatabase;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** HEAD, branches and tags of a repository. */
final class References {

    private final Repository repository;
    private final RefDatabase refs;
    private final ObjectReader reader;
    private final GitFolder folder;

    References(Repository repository, ObjectReader reader, GitFolder folder) {
        this.repository = repository;
        this.refs = repository.getRefDatabase();
        this.reader = reader;
        this.folder = folder;
    }

    Optional<String> head() throws IOException {
        Ref head = headReference();
        if (head.getObjectId() == null) {
            // Git may have packed the branch between the looks at packed-refs and at its file.
            refs.refresh();
            head = headReference();
        }
        ObjectId commit = head.getObjectId();
        if (commit != null) {
            return Optional.of(commit.name());
        }
        requireUnborn(head.getTarget().getName());
        return Optional.empty();
    }

    private Ref headReference() throws IOException {
        Ref head = refs.exactRef(Constants.HEAD);
        if (head == null) {
            throw RepositoryProblems.reference(
                    Constants.HEAD, folder.gitDir().resolve(Constants.HEAD).toString());
        }
        requireDecodable();
        return head;
    }

    /** JGit decodes a name that isn't UTF-8 as Latin-1, and so may find another branch. */
    private void requireDecodable() throws IOException {
        Path file = folder.gitDir().resolve(Constants.HEAD);
        String head = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (RepositoryProblems.isUndecodable(head)) {
            throw RepositoryProblems.undecodableBranch(head.strip(), file.toString());
        }
    }

    /** To JGit a damaged branch, and one whose file Java can't name, looks like one without a commit. */
    private void requireUnborn(String branch) {
        try {
            Path file = folder.commonDir().resolve(branch);
            if (Files.exists(file)) {
                throw RepositoryProblems.reference(branch, file.toString());
            }
        } catch (InvalidPathException e) {
            throw RepositoryProblems.outsideOfLocale(branch, folder.gitDir().toString());
        }
    }

    Optional<String> branch() throws IOException {
        Ref head = headReference();
        if (!head.isSymbolic()) {
            return Optional.empty();
        }
        String target = head.getTarget().getName();
        return Optional.of(
                target.startsWith(Constants.R_HEADS) ? target.substring(Constants.R_HEADS.length()) : target);
    }

    /** The commit of a revision. */
    Optional<String> commit(String revision) throws IOException {
        try {
            ObjectId commit = repository.resolve(revision + "^{commit}");
            return commit == null ? Optional.empty() : Optional.of(commit.name());
        } catch (AmbiguousObjectException e) {
            throw new ProblemException(
                    new Problem(
                            "The revision " + revision + " is ambiguous: " + e.getMessage(),
                            folder.gitDir().toString(),
                            "It could mean several commits.",
                            "Give more digits of the commit."),
                    e);
        } catch (RevisionSyntaxException | MissingObjectException | IncorrectObjectTypeException e) {
            // As in git: an invalid revision, or one that does not point to a commit, has no commit.
            return Optional.empty();
        }
    }

    Optional<String> target(String reference) throws IOException {
        Ref ref = refs.exactRef(reference);
        return ref == null || !ref.isSymbolic()
                ? Optional.empty()
                : Optional.of(ref.getTarget().getName());
    }

    List<Branch> branches() throws IOException {
        List<Branch> branches = new ArrayList<>();
        for (Ref ref : refs.getRefsByPrefix(Constants.R_HEADS, Constants.R_REMOTES)) {
            ObjectId id = ref.getObjectId();
            if (id != null && !ref.isSymbolic()) {
                branches.add(new Branch(ref.getName(), id.name()));
            }
        }
        branches.sort(Comparator.comparing(Branch::ref));
        return branches;
    }

    List<Tag> tags() throws IOException {
        List<Tag> tags = new ArrayList<>();
        RevWalk walk = new RevWalk(reader);
        for (Ref ref : refs.getRefsByPrefix(Constants.R_TAGS)) {
            Tag tag = tag(walk, ref);
            if (tag != null) {
                tags.add(tag);
            }
        }
        tags.sort(Comparator.comparing(Tag::name));
        return tags;
    }

    Optional<String> tagMessage(String name) throws IOException {
        Ref ref = refs.exactRef(Constants.R_TAGS + name);
        if (ref == null || !(new RevWalk(reader).parseAny(ref.getObjectId()) instanceof RevTag tag)) {
            return Optional.empty();
        }
        return Optional.of(tag.getFullMessage());
    }

    private static @Nullable Tag tag(RevWalk walk, Ref ref) throws IOException {
        try {
            RevObject object = walk.parseAny(ref.getObjectId());
            if (!(walk.peel(object) instanceof RevCommit commit)) {
                return null;
            }
            PersonIdent tagger = object instanceof RevTag tag ? tag.getTaggerIdent() : null;
            long seconds = tagger == null
                    ? commit.getCommitTime()
                    : tagger.getWhenAsInstant().getEpochSecond();
            return new Tag(
                    ref.getName().substring(Constants.R_TAGS.length()),
                    commit.name(),
                    Instant.ofEpochSecond(seconds),
                    object instanceof RevTag);
        } catch (MissingObjectException e) {
            // Like a tag on a file: it does not point to a commit.
            return null;
        }
    }
}
