package io.github.waymark.checkout;

import io.github.waymark.checkout.DerivedVersion.Origin;
import io.github.waymark.pom.PomText;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.Bump;
import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** Reads the versions that the user or a source archive states, which are not derived from history. */
final class StatedVersion {

    /** The file in which a source archive records its version, relative to the root of the checkout. */
    static final String RECORD = ".mvn/waymark-record.properties";

    private static final int COMMIT_DIGITS = 40;

    private StatedVersion() {}

    /** The version that the command line or the environment states; the first one found is used. */
    static Optional<DerivedVersion> stated(BuildInputs inputs, Optional<PomText> pom) {
        String property = inputs.properties().get("waymark.version");
        // The extension sets the same property to the derived version, and another one to its origin.
        String origin = inputs.properties().getOrDefault("waymark.origin", Origin.PROPERTY.name());
        if (property != null && origin.equals(Origin.PROPERTY.name())) {
            return Optional.of(stated(property, Origin.PROPERTY));
        }
        String revision = inputs.properties().get("revision");
        if (revision != null && pom.isPresent() && usesRevision(pom.get())) {
            return Optional.of(stated(interpolated(pom.get(), revision, inputs), Origin.REVISION));
        }
        String variable = inputs.environment().get("WAYMARK_VERSION");
        return variable == null || variable.isEmpty()
                ? Optional.empty()
                : Optional.of(stated(variable, Origin.ENVIRONMENT));
    }

    /** In other POMs the property has another meaning. */
    private static boolean usesRevision(PomText pom) {
        return PomText.isCiFriendly(written(pom));
    }

    /** The version of a project or of its parent, whichever is a placeholder. */
    private static String written(PomText pom) {
        String own = pom.version().orElse("");
        return PomText.isCiFriendly(own) ? own : pom.parentVersion().orElse("");
    }

    /** The version as Maven would compose it, if {@code sha1} or {@code changelist} follow the revision. */
    private static String interpolated(PomText pom, String revision, BuildInputs inputs) {
        String version = written(pom).replace(PomText.REVISION, revision);
        for (String part : List.of("sha1", "changelist")) {
            String value =
                    inputs.properties().getOrDefault(part, pom.property(part).orElse(""));
            version = version.replace("${" + part + "}", value);
        }
        return version;
    }

    /** The version in the record of the source archive that was unpacked to this folder. */
    static Optional<DerivedVersion> recorded(Path root, String product) {
        Path file = root.resolve(RECORD);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties record = record(root);
        String version = record.getProperty("product." + product, record.getProperty("version"));
        if (version == null) {
            throw new ProblemException(unusable(file, "It has no line version=…"));
        }
        DerivedVersion stated = stated(version, Origin.RECORD);
        return Optional.of(new DerivedVersion(
                stated.version(),
                stated.origin(),
                stated.target(),
                stated.bump(),
                stated.release(),
                false,
                calculated(record, file),
                Optional.empty()));
    }

    /** The properties of the record, which must exist. */
    static Properties record(Path root) {
        Path file = root.resolve(RECORD);
        Properties record = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            record.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new ProblemException(unusable(file, "It can't be read: " + e), e);
        }
        return record;
    }

    /** The values from git when the archive was made; archives made by hand may lack them. */
    private static Optional<CalculatedVersion> calculated(Properties record, Path file) {
        String commit = record.getProperty("commit", "");
        String time = record.getProperty("commitTime", "");
        if (commit.length() != COMMIT_DIGITS || time.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> baseTag = Optional.ofNullable(record.getProperty("baseTag"));
        try {
            int distance = Integer.parseInt(record.getProperty("distance", "0"));
            return Optional.of(new CalculatedVersion(
                    commit, "", time, baseTag, Optional.empty(), distance, Bump.PATCH, Optional.empty(), List.of()));
        } catch (NumberFormatException e) {
            throw new ProblemException(unusable(file, "Its distance is not a number"), e);
        }
    }

    private static Problem unusable(Path file, String why) {
        return new Problem(
                "The version record of this source archive is invalid.",
                file.toString(),
                why,
                "Unpack the archive again, or set the version with -Dwaymark.version=1.2.3.");
    }

    private static DerivedVersion stated(String version, Origin origin) {
        if (!isVersion(version)) {
            throw new ProblemException(new Problem(
                    "Invalid version '" + version + "'.",
                    origin.text(),
                    "A version is part of folder and file names: it consists of letters, digits, '.', '_', '-' and '+', and"
                            + " starts with a letter or a digit.",
                    "Set a version such as 1.2.3, or remove the setting."));
        }
        boolean snapshot = version.toUpperCase(Locale.ROOT).endsWith("-SNAPSHOT");
        TagReading reading =
                Version.read(snapshot ? version.substring(0, version.length() - "-SNAPSHOT".length()) : version);
        String target = reading instanceof TagReading.Release release
                ? release.version().triple()
                : version;
        return new DerivedVersion(
                version, origin, target, "none", !snapshot, false, Optional.empty(), Optional.empty());
    }

    private static boolean isVersion(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean word = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!word && (i == 0 || "._-+".indexOf(c) < 0)) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
