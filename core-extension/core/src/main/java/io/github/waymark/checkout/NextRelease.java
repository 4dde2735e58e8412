package io.github.waymark.checkout;

import io.github.waymark.pom.PomText;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.settings.SettingValue;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Finds the next release if the settings or the POM name it instead of leaving it to the commits. */
final class NextRelease {

    /** More parents than any project has; it ends a cycle of parents. */
    private static final int MAX_PARENTS = 20;

    private NextRelease() {}

    /**
     * A release that a setting names.
     *
     * @throws ProblemException when it is not a version
     */
    static NamedRelease of(String key, SettingValue value) {
        Optional<Version> version = version(value.text());
        if (version.isEmpty()) {
            throw new ProblemException(new Problem(
                    "The setting '" + key + "' is not a release version: '" + value.text() + "'.",
                    value.where(),
                    "A release version has up to three numbers and may have a pre-release, such as 1.3.0 or 2.0.0-RC1.",
                    "Correct the value, or remove the setting."));
        }
        return new NamedRelease(version.get(), value.where(), false);
    }

    /** The release in the default of the property {@code revision} of a POM or of its parents in the checkout. */
    static Optional<NamedRelease> inPom(CheckoutPoms poms, Path pom) {
        Path file = pom;
        for (int i = 0; i < MAX_PARENTS && file.startsWith(poms.root()); i++) {
            Optional<PomText> text = poms.read(file);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            Optional<String> revision = text.get().revision();
            if (revision.isPresent()) {
                return isPlaceholder(revision.get())
                        ? Optional.empty()
                        : named(
                                revision.get(),
                                poms.root().relativize(file) + ":" + text.get().revisionLine());
            }
            Optional<String> parent = text.get().parentPath();
            if (parent.isEmpty() || parent.get().isEmpty()) {
                return Optional.empty();
            }
            Path next = file.resolveSibling(parent.get()).normalize();
            file = Files.isDirectory(next) ? next.resolve("pom.xml") : next;
        }
        return Optional.empty();
    }

    /** {@code 0-SNAPSHOT}, or {@code 0} where {@code changelist} has the rest of it. */
    private static boolean isPlaceholder(String revision) {
        return revision.equals(PomText.MARKER) || revision.equals("0");
    }

    private static Optional<NamedRelease> named(String revision, String where) {
        Optional<Version> version = version(revision);
        return version.isPresent()
                ? Optional.of(new NamedRelease(version.get(), where.replace('\\', '/'), true))
                : Optional.empty();
    }

    private static Optional<Version> version(String text) {
        String release = text.toUpperCase(Locale.ROOT).endsWith("-SNAPSHOT")
                ? text.substring(0, text.length() - "-SNAPSHOT".length())
                : text;
        return Version.read(release) instanceof TagReading.Release read
                ? Optional.of(read.version())
                : Optional.empty();
    }
}
