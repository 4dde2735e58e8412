package io.github.waymark.releases.changes;

import io.github.waymark.git.commits.Commit;
import io.github.waymark.releases.check.ApiReports;
import io.github.waymark.releases.check.RequestedBump;
import io.github.waymark.releases.pom.DependencyChange;
import java.util.List;
import java.util.Optional;

/**
 * What a release contains of a repository.
 *
 * @param previous the version before it that tags the repository; empty for the first one
 * @param range the commits in git's syntax
 * @param branch the branch that it is released from
 * @param onBranch whether the commit is on it
 * @param commits the commits since the previous release, newest first
 * @param notIncluded the commits of the branch that follow the released one, newest first
 * @param tags the tags of the commit
 * @param branches the branches that contain the commit
 * @param files how many files were changed
 * @param requested the bump that the commits, notes and API reports request
 * @param apiReports the API reports of the release
 * @param notes the notes as they will be announced
 * @param dependencies empty if the POMs can't be built
 * @param pomFault why the POMs can't be built; empty otherwise
 */
record RepositoryChanges(
        String repository,
        String commit,
        Optional<String> previous,
        String range,
        String branch,
        boolean onBranch,
        List<Commit> commits,
        List<Commit> notIncluded,
        List<String> tags,
        List<String> branches,
        FileCounts files,
        RequestedBump requested,
        ApiReports apiReports,
        AnnouncedNotes notes,
        List<DependencyChange> dependencies,
        String pomFault) {

    /** The numbers of files that were added, edited and deleted. */
    record FileCounts(int added, int edited, int deleted) {

        int all() {
            return added + edited + deleted;
        }
    }
}
