package io.github.waymark.version.doctor;

import io.github.waymark.cache.WaymarkVersion;
import io.github.waymark.checkout.CalculatedVersion;
import io.github.waymark.checkout.Checkout;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.checkout.VersionCalculator;
import io.github.waymark.finding.Finding;
import io.github.waymark.finding.Place;
import io.github.waymark.git.GitFolder;
import io.github.waymark.history.RefusedTag;
import io.github.waymark.history.RepositoryReader;
import io.github.waymark.history.RepositoryReader.Tracking;
import io.github.waymark.history.TagSearch;
import io.github.waymark.pom.PomText;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import io.github.waymark.version.TagPattern;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.project.CiFile;
import io.github.waymark.version.project.CiFiles;
import io.github.waymark.version.project.Extensions;
import io.github.waymark.version.project.ProjectPom;
import io.github.waymark.version.project.ProjectPoms;
import io.github.waymark.version.project.TestedJdks;
import io.github.waymark.version.project.VersionAdvice;
import io.github.waymark.xml.XmlElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Examines a repository: its version and why, and what keeps the version, the notes or the matrix from working. */
public final class Doctor {

    /** The heading of {@link #NAMED} names in a message. */
    private static final int NAMED = 3;

    private static final Pattern LIKE_A_VERSION = Pattern.compile(".*\\d[._]\\d.*");

    private final Checkout checkout;
    private final ProjectPoms poms;
    private final Path top;
    private final SortedSet<Integer> jdks;
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Doctor(Checkout checkout, ProjectPoms poms, Path top, SortedSet<Integer> jdks) {
        this.checkout = checkout;
        this.poms = poms;
        this.top = top;
        this.jdks = jdks;
    }

    /**
     * Examines the repository of a folder.
     *
     * @param jdks the JDKs of the machine
     */
    public static Diagnosis examine(Checkout checkout, Path folder, SortedSet<Integer> jdks) {
        Path top = checkout.git().map(GitFolder::workTree).orElse(checkout.root());
        Doctor doctor = new Doctor(checkout, ProjectPoms.around(folder, top), top, jdks);
        doctor.examineVersion(folder);
        doctor.examineHistory();
        doctor.examineExtension();
        doctor.examineCi();
        doctor.examineFiles();
        return new Diagnosis(doctor.facts, doctor.findings);
    }

    private void add(DoctorRule rule, Place place, String message, String why, String fix) {
        findings.add(new Finding(rule, rule.level(), place, message, why, fix));
    }

    private void add(DoctorRule rule, Problem problem) {
        add(rule, Place.of(problem.where()), problem.what().replaceFirst("\\.$", ""), problem.why(), problem.fix());
    }

    private void examineVersion(Path folder) {
        Optional<CalculatedVersion> calculated = Optional.empty();
        boolean known = false;
        try {
            DerivedVersion version = checkout.version(folder);
            calculated = version.calculated();
            known = true;
            facts.put("git", version.line());
            version.warnings().forEach(warning -> {
                List<String> lines = warning.lines().map(String::strip).toList();
                add(
                        DoctorRule.HISTORY,
                        Place.of(part(lines, "where:")),
                        lines.get(0).replaceFirst("\\.$", ""),
                        part(lines, "why:"),
                        part(lines, "fix:"));
            });
        } catch (ProblemException e) {
            facts.put("git", "no version");
            e.problems().forEach(problem -> add(DoctorRule.VERSION, problem));
        }
        examinePoms(calculated, known);
    }

    private static String part(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElse("-");
    }

    private void examinePoms(Optional<CalculatedVersion> calculated, boolean known) {
        Optional<ProjectPom> root = poms.root();
        if (root.isEmpty()) {
            facts.put("POM", "none in " + poms.rootFolder());
            return;
        }
        String version = root.get().value("version").orElse("");
        facts.put(
                "POM",
                (version.isEmpty() ? "version inherited from the parent" : "version " + version) + " in "
                        + Count.of(poms.poms().size(), "POM"));
        if (PomText.isGitVersion(version)) {
            examineModules(version);
            return;
        }
        Optional<String> revision = known ? VersionAdvice.revision(version, calculated) : Optional.empty();
        String write = "run `mvn io.github.waymark:version-maven-plugin:" + WaymarkVersion.TEXT + ":init`";
        if (version.isEmpty() || version.contains("$")) {
            add(
                    DoctorRule.POM,
                    root.get().versionPlace(),
                    version.isEmpty()
                            ? "The root POM inherits its version"
                            : "The version " + version + " is composed of properties",
                    "Builds don't take their version from git",
                    "Write <version>${revision}</version> and <revision>0-SNAPSHOT</revision> there");
        } else {
            boolean ahead = revision.isPresent() && !revision.get().equals(PomText.MARKER);
            add(
                    DoctorRule.POM,
                    root.get().versionPlace(),
                    "The POM states its version " + version + (ahead ? ", which is ahead of git" : ""),
                    "Builds don't take their version from git",
                    "To write ${revision} and <revision>" + revision.orElse("…") + "</revision>, " + write);
        }
    }

    private void examineModules(String version) {
        for (ProjectPom pom : poms.poms()) {
            Optional<XmlElement> parent = pom.parent().flatMap(element -> element.child("version"));
            boolean literal = poms.parentOf(pom).isPresent()
                    && !parent.map(element -> PomText.isGitVersion(String.valueOf(element.text())))
                            .orElse(false);
            if (literal && parent.isPresent()) {
                add(
                        DoctorRule.POM,
                        pom.place(parent.get()),
                        "The version of the parent is " + parent.get().text() + ", not " + version,
                        "Maven doesn't find the parent in this build, as its version is another one",
                        "Write <version>" + version + "</version> there");
            }
        }
    }

    private void examineHistory() {
        if (checkout.git().isEmpty()) {
            facts.put("history", "no git repository");
            return;
        }
        GitFolder git = checkout.git().get();
        boolean shallow = Files.isRegularFile(git.commonDir().resolve("shallow"));
        try (RepositoryReader history = checkout.history()) {
            VersionCalculator calculator = checkout.calculator(poms.rootFolder());
            List<RepositoryReader.Tag> tags = history.tags();
            long read = tags.stream()
                    .filter(tag -> calculator.pattern().read(tag.name()) instanceof TagReading.Release)
                    .count();
            facts.put(
                    "history",
                    (shallow ? "shallow clone, " : "complete clone, ") + Count.of(tags.size(), "tag") + ", "
                            + Count.of(read, "version tag"));
            examineTags(tags, calculator.pattern());
            examineClone(history, shallow, tags.isEmpty());
            Optional<String> head = history.head();
            if (head.isPresent()) {
                examineRefused(history.searchTags(head.get(), calculator.pattern()));
            }
            examineSparse(history);
        } catch (ProblemException e) {
            e.problems().stream()
                    .filter(problem -> findings.stream()
                            .noneMatch(finding -> finding.place().file().equals(problem.where())))
                    .forEach(problem -> add(DoctorRule.HISTORY, problem));
        }
    }

    private void examineTags(List<RepositoryReader.Tag> tags, TagPattern pattern) {
        List<String> unread = tags.stream()
                .map(RepositoryReader.Tag::name)
                .filter(name -> LIKE_A_VERSION.matcher(name).matches())
                .filter(name -> pattern.read(name) instanceof TagReading.Unrelated)
                .toList();
        if (!unread.isEmpty()) {
            String more = unread.size() > NAMED ? " and " + (unread.size() - NAMED) + " more" : "";
            String names =
                    unread.stream().skip(Math.max(0, unread.size() - NAMED)).collect(Collectors.joining(", "));
            add(
                    DoctorRule.TAGS,
                    Place.of("tags"),
                    Count.of(unread.size(), "tag") + " with a version " + (unread.size() == 1 ? "isn't" : "aren't")
                            + " read: " + names + more,
                    "The version tags are " + pattern.text(),
                    "If they are releases, set `version.tags` in .mvn/waymark.yaml, such as"
                            + " 'product-(?<version>\\d.*)'; otherwise nothing needs to be done");
        }
    }

    private void examineRefused(TagSearch search) {
        for (RefusedTag tag : search.refused()) {
            boolean told =
                    findings.stream().anyMatch(finding -> finding.message().contains(tag.name()));
            if (!told) {
                add(DoctorRule.TAGS, tag.problem());
            }
        }
    }

    private void examineClone(RepositoryReader history, boolean shallow, boolean withoutTags) {
        boolean remote =
                history.branches().stream().anyMatch(branch -> branch.ref().startsWith("refs/remotes/"))
                        || checkout.gitSettings().value("remote.origin.url").isPresent();
        if (shallow && findings.stream().noneMatch(finding -> finding.rule() == DoctorRule.VERSION)) {
            add(
                    DoctorRule.HISTORY,
                    Place.of(String.valueOf(top.getFileName())),
                    "The clone is shallow",
                    "When the last version tag is older than the clone's history, builds fail",
                    "Run `git fetch --unshallow --tags`");
        }
        if (withoutTags && remote && !shallow && findings.isEmpty()) {
            add(
                    DoctorRule.HISTORY,
                    Place.of(String.valueOf(top.getFileName())),
                    "The clone has no tags",
                    "If the remote repository has some, the version is wrong",
                    "Run `git fetch --tags`");
        }
    }

    private void examineSparse(RepositoryReader history) {
        String prefix = top.equals(poms.rootFolder())
                ? ""
                : top.relativize(poms.rootFolder()).toString().replace('\\', '/') + "/";
        String path = prefix + Extensions.NAME;
        if (history.tracking(List.of(path)).get(path) == Tracking.LEFT_OUT) {
            add(
                    DoctorRule.SPARSE,
                    Place.of(path),
                    "A sparse checkout leaves out the folder .mvn",
                    "Builds run without the extensions of the project",
                    "Run `git sparse-checkout add " + prefix + ".mvn`");
        }
    }

    private void examineExtension() {
        Extensions extensions = Extensions.in(poms.rootFolder());
        Optional<String> version = extensions.waymark();
        facts.put("extension", version.map(found -> "version " + found).orElse("not there"));
        boolean told = findings.stream().anyMatch(finding -> finding.rule() == DoctorRule.SPARSE);
        if (version.isEmpty() && !told) {
            add(
                    DoctorRule.EXTENSION,
                    Place.of(Extensions.NAME),
                    "Waymark's extension isn't there",
                    "Without it no build takes its version from git, and no constraints list is applied",
                    "Run `mvn io.github.waymark:version-maven-plugin:" + WaymarkVersion.TEXT + ":init`");
        } else if (version.isPresent() && !version.get().equals(WaymarkVersion.TEXT)) {
            add(
                    DoctorRule.EXTENSION,
                    Place.of(Extensions.NAME),
                    "The extension has the version " + version.get() + ", this goal " + WaymarkVersion.TEXT,
                    "The two may derive the version differently",
                    "Use the same version");
        }
    }

    private void examineCi() {
        List<CiFile> files = CiFiles.in(top);
        facts.put(
                "CI",
                files.isEmpty()
                        ? "no files that build with Maven"
                        : files.stream().limit(NAMED).map(CiFile::name).collect(Collectors.joining(", "))
                                + (files.size() > NAMED ? " and " + (files.size() - NAMED) + " more" : ""));
        for (CiFile file : files) {
            if (!file.shallowCheckouts().isEmpty()) {
                int line = file.shallowCheckouts().get(0).line();
                int count = file.shallowCheckouts().size();
                add(
                        DoctorRule.CI,
                        new Place(file.name(), line, 0),
                        count == 1
                                ? "The checkout doesn't fetch the whole history"
                                : count + " checkouts don't fetch the whole history",
                        "Builds there fail, as the tag that the version comes from is missing",
                        "Write " + file.fullFetch());
            }
        }
        TestedJdks tested = TestedJdks.of(poms, files);
        facts.put(
                "JDKs",
                "this machine has " + words(jdks) + "; the CI files name " + words(tested.fromCi()) + ", the POMs "
                        + words(tested.fromPom()));
    }

    private static String words(SortedSet<Integer> numbers) {
        return numbers.isEmpty()
                ? "none"
                : numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private void examineFiles() {
        Path root = poms.rootFolder();
        facts.put("notes", notes(root.resolve("releasenotes/notes")));
        facts.put("matrix", Files.isRegularFile(root.resolve("matrix.yaml")) ? "matrix.yaml" : "no matrix.yaml");
        facts.put("list", list());
    }

    private static String notes(Path folder) {
        if (!Files.isDirectory(folder)) {
            return "no folder releasenotes/notes";
        }
        try (Stream<Path> files = Files.list(folder)) {
            return Count.of(
                            files.filter(file -> file.toString().endsWith(".yaml"))
                                    .count(),
                            "note") + " in releasenotes/notes";
        } catch (IOException e) {
            return "releasenotes/notes can't be read: " + e;
        }
    }

    private String list() {
        Optional<String> file = Optional.ofNullable(
                        checkout.constraintSettings().get("constraints.list"))
                .map(value -> value.text() + " (" + value.where() + ")");
        return file.or(() -> poms.root()
                        .flatMap(pom -> pom.property("constraints"))
                        .map(property -> property.text() + " (pom.xml)"))
                .orElse("no constraints list is set");
    }
}
