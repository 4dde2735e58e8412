package io.github.waymark.version.archive;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.json.JsonMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of a source archive, and those missing from sources jars.
 *
 * @param files relative to the top of the repository, in git's order
 * @param missing the missing files by module
 */
public record SourceManifest(List<String> files, Map<String, List<String>> missing) {

    /** Lists the files of a commit and compares them with jars. */
    public static SourceManifest of(
            RepositoryReader history, String commit, Path workTree, ExportedFiles exported, List<SourcesJar> jars) {
        List<String> files = new ArrayList<>();
        exported.files(history, commit, workTree, (path, file, tree) -> files.add(path));
        Map<String, List<String>> missing = new LinkedHashMap<>();
        for (SourcesJar jar : jars) {
            missing.put(jar.name(), jar.missing(files));
        }
        return new SourceManifest(List.copyOf(files), missing);
    }

    /** One file per line; those missing from a jar are followed by a tab and the module's name. */
    public String text() {
        Map<String, String> remarks = new LinkedHashMap<>();
        missing.forEach(
                (module, paths) -> paths.forEach(path -> remarks.put(path, "\tnot in the sources jar of " + module)));
        StringBuilder text = new StringBuilder();
        for (String file : files) {
            text.append(file).append(remarks.getOrDefault(file, "")).append('\n');
        }
        return text.toString();
    }

    /** One JSON object, schema 1. */
    public String json() {
        return JsonMap.report()
                .add("files", files)
                .add("missingInSourcesJar", missing)
                .line();
    }
}
