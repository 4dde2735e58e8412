package io.github.waymark.constraints.git;

import io.github.waymark.git.GitFolder;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Creates a commit on top of HEAD on another branch, without touching the working tree and the index. */
public final class BranchCommit {

    private final GitFolder folder;
    private final String branch;

    BranchCommit(GitFolder folder, String branch) {
        this.folder = folder;
        this.branch = branch;
    }

    /**
     * Creates the commit, and sets the branch to it.
     *
     * @param path the path of the changed file in the repository
     * @return the id of the commit; empty if the branch already contains the same change of the same commit
     * @throws ProblemException if the branch is checked out, there is no commit yet, or the repository can't be written
     */
    public Optional<String> create(String path, String text, String message) {
        try (Repository repository = new FileRepositoryBuilder()
                .setGitDir(folder.gitDir().toFile())
                .setGitCommonDir(folder.commonDir().toFile())
                .setWorkTree(folder.workTree().toFile())
                .setMustExist(true)
                .build()) {
            requireOtherBranch(repository);
            return create(repository, path, text, message);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem(
                            "The proposal can't be committed to the branch '" + branch + "'.",
                            folder.gitDir().toString(),
                            String.valueOf(e),
                            "Free disk space, or grant this user the permission to read and write there."),
                    e);
        }
    }

    private void requireOtherBranch(Repository repository) throws IOException {
        boolean valid = Repository.isValidRefName(Constants.R_HEADS + branch);
        if (!valid || (Constants.R_HEADS + branch).equals(repository.getFullBranch())) {
            throw new ProblemException(new Problem(
                    valid
                            ? "The branch '" + branch + "' is checked out."
                            : "'" + branch + "' is not a valid branch name.",
                    folder.workTree().toString(),
                    "Proposals are committed to a separate branch, which is overwritten.",
                    "Set another branch: -Dconstraints.branch=constraints/update."));
        }
    }

    private Optional<String> create(Repository repository, String path, String text, String message)
            throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD);
        if (head == null) {
            throw new ProblemException(new Problem(
                    "There is no commit yet.",
                    folder.workTree().toString(),
                    "A proposal is a commit on top of HEAD.",
                    "Commit the list first."));
        }
        try (RevWalk walk = new RevWalk(repository);
                ObjectInserter inserter = repository.newObjectInserter()) {
            ObjectId tree = tree(walk.getObjectReader(), walk.parseCommit(head), path, text, inserter);
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
            setBranch(repository, id);
            return Optional.of(id.name());
        }
    }

    /** The same proposal is not committed again, so that it doesn't notify anyone again. */
    private static boolean isSame(RevCommit before, ObjectId tree, ObjectId head, String message) {
        return before.getTree().equals(tree)
                && before.getParentCount() == 1
                && before.getParent(0).equals(head)
                && before.getFullMessage().strip().equals(message.strip());
    }

    private static ObjectId tree(ObjectReader reader, RevCommit head, String path, String text, ObjectInserter inserter)
            throws IOException {
        ObjectId blob = inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
        DirCache cache = DirCache.read(reader, head.getTree());
        DirCacheEditor editor = cache.editor();
        editor.add(new DirCacheEditor.PathEdit(path) {
            @Override
            public void apply(DirCacheEntry entry) {
                if (entry.getRawMode() == 0) {
                    entry.setFileMode(FileMode.REGULAR_FILE);
                }
                entry.setObjectId(blob);
            }
        });
        editor.finish();
        return cache.writeTree(inserter);
    }

    private void setBranch(Repository repository, ObjectId id) throws IOException {
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
                        "The branch '" + branch + "' can't be set.",
                        folder.gitDir().toString(),
                        "The result in git is " + result + ".",
                        "Run the goal again when no other git process runs. If there is "
                                + folder.commonDir().resolve(Constants.R_HEADS + branch + ".lock")
                                + " still, a process that was killed left it: delete it."));
        }
    }
}
