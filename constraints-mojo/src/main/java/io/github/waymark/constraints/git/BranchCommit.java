package io.github.waymark.constraints.git;

import io.github.waymark.git.GitFolder;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/** One commit on top of HEAD, on a branch of its own; neither the working tree nor the index is touched. */
public final class BranchCommit {

    private final GitFolder folder;
    private final String branch;

    BranchCommit(GitFolder folder, String branch) {
        this.folder = folder;
        this.branch = branch;
    }

    /**
     * Makes the commit, and puts the branch there.
     *
     * @param path the file that changes, as git knows it
     * @return the commit's id; empty where the branch has just that commit already
     * @throws ProblemException when the branch is the one that is checked out, or nothing was committed yet
     */
    public Optional<String> make(String path, String text, String message) {
        try (Repository repository = new FileRepositoryBuilder()
                .setGitDir(folder.gitDir().toFile())
                .setGitCommonDir(folder.commonDir().toFile())
                .setWorkTree(folder.workTree().toFile())
                .setMustExist(true)
                .build()) {
            requireOther(repository);
            return make(repository, path, text, message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireOther(Repository repository) throws IOException {
        boolean valid = Repository.isValidRefName(Constants.R_HEADS + branch);
        if (!valid || (Constants.R_HEADS + branch).equals(repository.getFullBranch())) {
            throw new ProblemException(new Problem(
                    valid ? "The branch '" + branch + "' is checked out." : "'" + branch + "' is no name of a branch.",
                    folder.workTree().toString(),
                    "A proposal is put on a branch of its own, and that is made anew.",
                    "Name another branch: -Dconstraints.branch=constraints/update."));
        }
    }

    private Optional<String> make(Repository repository, String path, String text, String message) throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD);
        if (head == null) {
            throw new ProblemException(new Problem(
                    "There is no commit yet.",
                    folder.workTree().toString(),
                    "A proposal is a commit on top of another one.",
                    "Commit the list first."));
        }
        try (RevWalk walk = new RevWalk(repository);
                ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId tree = tree(repository, walk.parseCommit(head), path, text, inserter);
            ObjectId before = repository.resolve(Constants.R_HEADS + branch);
            if (before != null && isSame(walk.parseCommit(before), tree, head, message)) {
                return Optional.empty();
            }
            PersonIdent person = new PersonIdent(repository);
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree);
            commit.setParentId(head);
            commit.setAuthor(person);
            commit.setCommitter(person);
            commit.setMessage(message);
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            move(repository, id);
            return Optional.of(id.name());
        }
    }

    /** The same proposal on the same commit needs no second one: who has seen it isn't told again. */
    private static boolean isSame(RevCommit before, ObjectId tree, ObjectId head, String message) {
        return before.getTree().equals(tree)
                && before.getParentCount() == 1
                && before.getParent(0).equals(head)
                && before.getFullMessage().strip().equals(message.strip());
    }

    private static ObjectId tree(
            Repository repository, RevCommit head, String path, String text, ObjectInserter inserter)
            throws IOException {
        ObjectId blob = inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
        DirCache cache = DirCache.newInCore();
        DirCacheBuilder builder = cache.builder();
        boolean there = false;
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(head.getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                DirCacheEntry entry = new DirCacheEntry(walk.getPathString());
                boolean file = walk.getPathString().equals(path);
                there |= file;
                entry.setFileMode(walk.getFileMode(0));
                entry.setObjectId(file ? blob : walk.getObjectId(0));
                builder.add(entry);
            }
        }
        if (!there) {
            DirCacheEntry entry = new DirCacheEntry(path);
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(blob);
            builder.add(entry);
        }
        builder.finish();
        return cache.writeTree(inserter);
    }

    private void move(Repository repository, ObjectId id) throws IOException {
        RefUpdate update = repository.updateRef(Constants.R_HEADS + branch);
        update.setNewObjectId(id);
        update.setForceUpdate(true);
        update.setRefLogMessage("constraints: update", false);
        RefUpdate.Result result = update.update();
        switch (result) {
            case NEW, FORCED, FAST_FORWARD, NO_CHANGE -> {
                return;
            }
            default ->
                throw new ProblemException(new Problem(
                        "The branch '" + branch + "' can't be moved.",
                        folder.gitDir().toString(),
                        "Git says: " + result + ".",
                        "See whether another process holds it, and run again."));
        }
    }
}
