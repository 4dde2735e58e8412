package io.github.waymark.releases.check;

import io.github.waymark.releases.directory.RequestDirectory;
import io.github.waymark.releases.request.Deliverable;
import io.github.waymark.releases.request.Release;
import io.github.waymark.releases.request.ReleaseModel;
import io.github.waymark.releases.request.RequestedVersion;
import io.github.waymark.releases.rule.ReleaseRule;
import io.github.waymark.releases.series.Series;
import io.github.waymark.version.Bump;
import io.github.waymark.version.PreRelease;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules for versions: their form, their order and how they follow each other. */
final class VersionRules {

    private static final Pattern NUMBERS = Pattern.compile("(0|[1-9]\\d*)(\\.(0|[1-9]\\d*)){2}.*");

    /** OpenStack's form of a pre-release, from PEP 440. */
    private static final Pattern PBR = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.0(a|b|rc)[1-9]\\d*");

    private final Deliverable deliverable;
    private final RequestDirectory directory;
    private final Findings findings;

    VersionRules(Deliverable deliverable, RequestDirectory directory, Findings findings) {
        this.deliverable = deliverable;
        this.directory = directory;
        this.findings = findings;
    }

    void check(List<CheckedRelease> releases) {
        Set<String> seen = new HashSet<>();
        List<Release> before = new ArrayList<>();
        for (CheckedRelease checked : releases) {
            Release release = checked.release();
            if (!seen.add(release.version().text())) {
                addDuplicate(release, "this file");
            } else if (checked.isNew()) {
                checkNew(release, before);
            }
            before.add(release);
        }
    }

    private void checkNew(Release release, List<Release> before) {
        RequestedVersion version = release.version();
        if (version.ending().isPresent()) {
            checkEnding(release);
        } else if (checkFormat(release)) {
            checkPreRelease(release);
            if (checkOtherSeries(release)) {
                checkOrder(release, before);
            }
            checkFirst(release, before);
            checkProgression(release, before);
        }
        checkDiffStart(release);
    }

    private void checkEnding(Release release) {
        Series series = deliverable.series();
        RequestedVersion version = release.version();
        boolean byName = version.ending().orElseThrow() == RequestedVersion.Ending.EM;
        String expected = byName ? series.name() : series.id();
        if (!version.endedSeries().equals(expected)) {
            findings.add(
                    ReleaseRule.VERSION_SERIES,
                    release.place(),
                    version + " doesn't name the series " + expected,
                    "Write " + expected + version.ending().orElseThrow().suffix() + ".");
        } else if (version.ending().orElseThrow() == RequestedVersion.Ending.LAST
                && !deliverable.phase().isEnding()) {
            findings.add(
                    ReleaseRule.VERSION_SERIES,
                    release.place(),
                    version + " ends a series that is in the phase '"
                            + deliverable.phase().word() + "'",
                    "Request a release with a version, or change the status of the series.");
        }
    }

    private boolean checkFormat(Release release) {
        String text = release.version().text();
        Optional<Version> version = release.version().version();
        String fix = "Write a version such as 1.2.0, 1.2.0-RC1 or 1.2.0.0rc1.";
        if (version.isEmpty()) {
            findings.add(
                    ReleaseRule.VERSION_FORMAT,
                    release.place(),
                    "'" + text + "' is no version of a release: "
                            + release.version().refused(),
                    fix);
            return false;
        }
        boolean known = version.get().text().equals(text) || PBR.matcher(text).matches();
        if (!NUMBERS.matcher(text).matches() || !known) {
            String preRelease = version.get().preRelease().isEmpty()
                    ? ""
                    : version.get().text().replaceFirst("^[\\d.]+", "");
            findings.add(
                    ReleaseRule.VERSION_FORMAT,
                    release.place(),
                    "'" + text + "' isn't written as three numbers and a known form of pre-releases",
                    "Write " + version.get().triple() + preRelease + ".");
            return false;
        }
        return true;
    }

    private void checkPreRelease(Release release) {
        ReleaseModel model = deliverable.model().orElse(ReleaseModel.INDEPENDENT);
        if (release.version().isPreRelease() && !model.allowsPreReleases()) {
            findings.add(
                    ReleaseRule.VERSION_PRE_RELEASE,
                    release.place(),
                    release.version() + " is a pre-release, which the release model '" + model.word()
                            + "' doesn't have",
                    "Request a final version, or change `release-model`.");
        }
    }

    /** Whether no other series has the version or a lower one. */
    private boolean checkOtherSeries(Release release) {
        Version version = release.version().version().orElseThrow();
        boolean later = true;
        for (Series series : directory.status().all()) {
            if (series.equals(deliverable.series())) {
                later = false;
                continue;
            }
            Optional<Deliverable> other =
                    series.isIndependent() || deliverable.series().isIndependent()
                            ? Optional.empty()
                            : directory.deliverable(deliverable.name(), series);
            if (other.isEmpty()) {
                continue;
            }
            if (other.get().release(release.version().text()).isPresent()) {
                addDuplicate(release, other.get().file());
                return false;
            }
            Optional<Release> first = later ? other.get().releases().stream().findFirst() : Optional.empty();
            if (first.isPresent() && !isLower(version, first.get())) {
                findings.add(
                        ReleaseRule.VERSION_ORDER,
                        release.place(),
                        version + " is not lower than " + first.get().version() + ", the first release of "
                                + series.name(),
                        "Request a version below " + first.get().version() + ".");
                return false;
            }
        }
        return true;
    }

    private static boolean isLower(Version version, Release other) {
        return other.version().version().isEmpty()
                || version.compareTo(other.version().version().get()) < 0;
    }

    private void checkOrder(Release release, List<Release> before) {
        Version version = release.version().version().orElseThrow();
        Optional<Version> highest = before.stream()
                .flatMap(other -> other.version().version().stream())
                .max(Version::compareTo);
        if (highest.isEmpty()) {
            return;
        }
        if (version.compareTo(highest.get()) <= 0) {
            findings.add(
                    ReleaseRule.VERSION_ORDER,
                    release.place(),
                    version + " is not higher than " + highest.get() + ", which this series has already",
                    "Request " + highest.get().raised(Bump.PATCH) + " or a higher version.");
        } else if (isSkipping(highest.get(), version)) {
            findings.add(
                    ReleaseRule.VERSION_SKIPPED,
                    release.place(),
                    version + " doesn't follow " + highest.get() + ": versions between them are skipped",
                    "Request " + highest.get().raised(Bump.PATCH) + ", "
                            + highest.get().raised(Bump.MINOR) + " or "
                            + highest.get().raised(Bump.MAJOR) + ".");
        }
    }

    private static boolean isSkipping(Version from, Version to) {
        if (from.triple().equals(to.triple())) {
            return false;
        }
        Version base = from.finalRelease();
        for (Bump bump : Bump.values()) {
            if (base.raised(bump).triple().equals(to.triple())) {
                return false;
            }
        }
        return true;
    }

    private void checkFirst(Release release, List<Release> before) {
        boolean exempt = deliverable.series().isIndependent()
                || deliverable.type().equals("tempest-plugin")
                || deliverable.stableBranchType().equals("tagless")
                || deliverable
                        .model()
                        .filter(model -> model == ReleaseModel.UNTAGGED)
                        .isPresent();
        Version version = release.version().version().orElseThrow();
        if (before.isEmpty() && !exempt && version.patch() != 0) {
            findings.add(
                    ReleaseRule.VERSION_FIRST,
                    release.place(),
                    version + " is the first release of a series and doesn't end with 0",
                    "Request " + version.raised(Bump.MINOR) + ".");
        }
    }

    private void checkProgression(Release release, List<Release> before) {
        if (!deliverable.model().filter(ReleaseModel::startsWithPreReleases).isPresent()) {
            return;
        }
        RequestedVersion version = release.version();
        if (before.isEmpty()) {
            if (!version.isPreRelease()) {
                findings.add(
                        ReleaseRule.VERSION_PROGRESSION,
                        release.place(),
                        version + " is the first release of a series and no pre-release",
                        "Request a pre-release first, or change `release-model`.");
            }
            return;
        }
        Release previous = before.get(before.size() - 1);
        if (version.isPreRelease() && previous.version().isFinal()) {
            findings.add(
                    ReleaseRule.VERSION_PROGRESSION,
                    release.place(),
                    version + " is a pre-release after the final release " + previous.version(),
                    "Request a final version.");
        } else if (version.isFinal() && previous.version().isPreRelease()) {
            checkFinal(release, previous);
        }
    }

    private void checkFinal(Release release, Release previous) {
        boolean candidate = previous.version()
                        .version()
                        .orElseThrow()
                        .preRelease()
                        .orElseThrow()
                        .kind()
                == PreRelease.Kind.RC;
        if (!candidate) {
            findings.add(
                    ReleaseRule.VERSION_PROGRESSION,
                    release.place(),
                    release.version() + " is a final release after " + previous.version()
                            + ", which is no release candidate",
                    "Request a release candidate first.");
        } else if (!release.hasCommitsOf(previous)) {
            findings.add(
                    ReleaseRule.VERSION_FINAL,
                    release.place(),
                    release.version() + " tags other commits than " + previous.version(),
                    "Write the commits of " + previous.version() + ", or request another release candidate.");
        }
    }

    private void checkDiffStart(Release release) {
        release.diffStart()
                .filter(start -> deliverable.release(start).isEmpty() && !isInOtherSeries(start))
                .ifPresent(start -> findings.add(
                        ReleaseRule.DIFF_START,
                        release.place(),
                        "the diff-start " + start + " of " + release.version() + " isn't listed in any series",
                        "Write a version of this deliverable, or remove `diff-start`."));
    }

    private boolean isInOtherSeries(String version) {
        return directory.status().all().stream()
                .flatMap(series -> directory.deliverable(deliverable.name(), series).stream())
                .anyMatch(other -> other.release(version).isPresent());
    }

    private void addDuplicate(Release release, String file) {
        findings.add(
                ReleaseRule.VERSION_DUPLICATE,
                release.place(),
                release.version() + " is already in " + file,
                "Request the next version.");
    }
}
