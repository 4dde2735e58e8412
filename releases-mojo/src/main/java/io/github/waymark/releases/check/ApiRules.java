package io.github.waymark.releases.check;

import io.github.waymark.problem.Problem;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.Release;
import io.github.waymark.releases.request.RepositorySettings;
import io.github.waymark.releases.request.TaggedCommit;
import io.github.waymark.releases.rule.ReleaseRule;
import java.util.Optional;

/** The rules for API reports: each can be read, and compares with the previous release. */
final class ApiRules {

    private final Deliverable deliverable;
    private final Publications publications;
    private final Findings findings;

    ApiRules(Deliverable deliverable, Publications publications, Findings findings) {
        this.deliverable = deliverable;
        this.publications = publications;
        this.findings = findings;
    }

    /**
     * Checks the reports of a release.
     *
     * @param built the reports that a build of the commit wrote
     * @return those that compare with the previous release, of the build and of the folder for reports
     */
    ApiReports check(Release release, Release previous, TaggedCommit commit, ApiReports built) {
        RepositorySettings repository =
                deliverable.repository(commit.repository()).orElseThrow();
        Optional<ApiReports> given =
                publications.apiReports(repository, release.version().text());
        ApiReports reports = given.orElse(ApiReports.none()).and(built);
        if (given.isPresent() && reports.isEmpty() && isJava(repository)) {
            findings.warn(
                    ReleaseRule.API_REPORT,
                    commit.place(),
                    release.version() + " of " + repository.name() + " has no API report",
                    "Write the reports into the folder " + repository.name() + "/" + release.version()
                            + " of -Drelease-request.apiReports.");
        }
        for (Problem problem : reports.problems()) {
            findings.add(
                    ReleaseRule.API_REPORT,
                    commit.place(),
                    problem.what().replaceFirst("\\.$", "") + ": " + problem.where(),
                    problem.fix());
        }
        return reports.only((name, report) -> report.oldVersion()
                .filter(old -> !old.equals(previous.version().text()))
                .map(old -> addOther(release, previous, commit, name, old))
                .orElse(true));
    }

    private boolean isJava(RepositorySettings repository) {
        return deliverable.releaseType().equals("maven")
                && repository.built()
                && !repository.coordinates().isEmpty();
    }

    private boolean addOther(Release release, Release previous, TaggedCommit commit, String name, String old) {
        findings.add(
                ReleaseRule.API_REPORT,
                commit.place(),
                "the API report " + name + " of " + release.version() + " compares with " + old + ", not with "
                        + previous.version(),
                "Compare with " + previous.version() + ": set `<oldVersion>` of japicmp.");
        return false;
    }
}
