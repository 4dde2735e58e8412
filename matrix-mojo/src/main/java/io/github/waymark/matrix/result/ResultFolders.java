package io.github.waymark.matrix.result;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where results lie: a folder with a {@code result.json}, or one below which there are several, as CI servers unpack them. */
public final class ResultFolders {

    private static final int DEEPEST = 4;

    private ResultFolders() {}

    /**
     * The folders that hold a result.
     *
     * @param places folders, or files of results
     * @throws ProblemException when there is none at one of them
     */
    public static List<Path> of(List<Path> places) {
        List<Path> folders = new ArrayList<>();
        for (Path place : places) {
            Path folder = Files.isRegularFile(place) ? place.toAbsolutePath().getParent() : place;
            List<Path> found = folder == null ? List.of() : in(folder);
            if (found.isEmpty()) {
                throw new ProblemException(new Problem(
                        "There is no result of a matrix.",
                        place.toString(),
                        "What was tested is read from a " + ResultFile.NAME + ".",
                        "Run `mvn matrix:run` first, or name its folder: -Dmatrix.results=FOLDER,FOLDER."));
            }
            folders.addAll(found);
        }
        return List.copyOf(folders);
    }

    private static List<Path> in(Path folder) {
        if (Files.isRegularFile(folder.resolve(ResultFile.NAME))) {
            return List.of(folder);
        }
        try (Stream<Path> paths = Files.isDirectory(folder) ? Files.walk(folder, DEEPEST) : Stream.empty()) {
            return paths.filter(path -> path.getFileName() != null && path.endsWith(ResultFile.NAME))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
