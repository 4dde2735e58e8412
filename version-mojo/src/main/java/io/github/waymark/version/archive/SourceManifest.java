package io.github.waymark.version.archive;

import io.github.waymark.history.RepositoryReader;
import io.github.waymark.json.JsonMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that a source archive holds, and what sources jars lack of them.
 *
 * @param files seen from the top of the repository, in git's order
 * @param missing by module
 */
public record SourceManifest(List<String> files, Map<String, List<String>> missing) {

    /** Lists the files of a commit and compares them with jars. */
    public static SourceManifest of(
            RepositoryReader history, String commit, Path workTree, ExportedFiles exported, List<SourcesJar> jars) {
        List<String> files = new ArrayList<>();
        exported.files(history, commit, workTree, (path, file, tree) -> files.add(path));
        Map<String, List<String>> missing = new LinkedHashMap<>();
        for (SourcesJar jar : jars) {
            missing.put(jar.name(), jar.lacks(files));
        }
        return new SourceManifest(List.copyOf(files), missing);
    }

    /** A file a line; those that a jar lacks are marked by the module's name behind a tab. */
    public String text() {
        Map<String, String> marks = new LinkedHashMap<>();
        missing.forEach(
                (module, paths) -> paths.forEach(path -> marks.put(path, "\tnot in the sources jar of " + module)));
        StringBuilder text = new StringBuilder();
        for (String file : files) {
            text.append(file).append(marks.getOrDefault(file, "")).append('\n');
        }
        return text.toString();
    }

    /** One object, schema 1. */
    public String json() {
        return JsonMap.report()
                .add("files", files)
                .add("missingInSourcesJar", missing)
                .line();
    }
}
