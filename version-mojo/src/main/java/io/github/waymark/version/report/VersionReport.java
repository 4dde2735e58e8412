package io.github.waymark.version.report;

import io.github.waymark.checkout.CalculatedVersion;
import io.github.waymark.checkout.DerivedVersion;
import io.github.waymark.json.JsonMap;
import io.github.waymark.version.text.PropertyLines;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes a version. Scripts rely on the JSON form, which the documentation of {@code version:show} describes. */
public final class VersionReport {

    private VersionReport() {}

    /** The version in a format, ended by a line end. */
    public static String of(DerivedVersion version, ReportFormat format) {
        return switch (format) {
            case TEXT -> text(version);
            case PLAIN -> version.version() + "\n";
            case JSON -> json(version);
            case PROPERTIES -> properties(version);
        };
    }

    private static String text(DerivedVersion version) {
        StringBuilder text = new StringBuilder(version.line()).append('\n');
        if (version.release()) {
            text.append("a release\n");
        } else {
            text.append("next release ").append(version.nextRelease());
            version.taken()
                    .ifPresent(taken -> text.append(", as ")
                            .append(taken.target())
                            .append(" is taken by the tag ")
                            .append(taken.tag()));
            text.append('\n');
        }
        if (version.calculated().isPresent()) {
            CalculatedVersion calculated = version.calculated().get();
            text.append("commit ").append(calculated.commit()).append(" of ").append(calculated.time());
            text.append(
                    version.branch().isPresent()
                            ? ", branch " + version.branch().get()
                            : "");
            text.append('\n');
        }
        return text.toString();
    }

    private static String json(DerivedVersion version) {
        Optional<CalculatedVersion> calculated = version.calculated();
        JsonMap base = null;
        if (calculated.isPresent() && calculated.get().base().isPresent()) {
            base = new JsonMap()
                    .add("tag", calculated.get().baseTag().orElseThrow())
                    .add("version", calculated.get().base().get().text());
        }
        JsonMap json = JsonMap.report()
                .add("version", version.version())
                .add("base", base)
                .add("distance", calculated.isPresent() ? calculated.get().distance() : 0)
                .add("target", version.target())
                .add("bump", version.bump())
                .add("release", version.release())
                .add("dirty", version.dirty())
                .add("commit", calculated.isPresent() ? calculated.get().commit() : null)
                .add("branch", version.branch().orElse(null));
        if (!version.release()) {
            version.taken()
                    .ifPresent(taken -> json.add("taken", taken.tag())
                            .add("next", taken.next().text()));
        }
        return json.line();
    }

    private static String properties(DerivedVersion version) {
        Optional<CalculatedVersion> calculated = version.calculated();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("version", version.version());
        values.put("baseTag", calculated.flatMap(CalculatedVersion::baseTag).orElse(""));
        values.put(
                "baseVersion",
                calculated
                        .flatMap(CalculatedVersion::base)
                        .map(base -> base.text())
                        .orElse(""));
        values.put(
                "distance",
                calculated.isPresent() ? Integer.toString(calculated.get().distance()) : "0");
        values.put("target", version.target());
        values.put("bump", version.bump());
        values.put("release", Boolean.toString(version.release()));
        values.put("dirty", Boolean.toString(version.dirty()));
        values.put("commit", calculated.map(CalculatedVersion::commit).orElse(""));
        values.put("commitTime", calculated.map(CalculatedVersion::time).orElse(""));
        values.put("branch", version.branch().orElse(""));
        return PropertyLines.of(values);
    }
}
