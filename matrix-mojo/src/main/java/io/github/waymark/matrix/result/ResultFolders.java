package io.github.waymark.matrix.result;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds folders of results: with a {@code result.json}, or with several below, as CI servers unpack them. */
public final class ResultFolders {

    private static final int DEEPEST = 4;

    private ResultFolders() {}

    /**
     * The folders that contain a result.
     *
     * @param places folders, or result files
     * @throws ProblemException if there is none at one of the places
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
                        "The goal reads what was tested from a " + ResultFile.NAME + ".",
                        "Run `mvn matrix:run` first, or set the folders: -Dmatrix.results=FOLDER,FOLDER."));
            }
            folders.addAll(found);
        }
        return List.copyOf(folders);
    }

    /** {@code matrix-again} and {@code matrix-bisect} have results of single tests. */
    private static boolean isOfPart(Path file) {
        return String.valueOf(file.getParent()).matches(".*[/\\\\]matrix-(again|bisect)");
    }

    private static List<Path> in(Path folder) {
        if (Files.isRegularFile(folder.resolve(ResultFile.NAME))) {
            return List.of(folder);
        }
        try (Stream<Path> paths = Files.isDirectory(folder) ? Files.walk(folder, DEEPEST) : Stream.empty()) {
            return paths.filter(path -> path.endsWith(ResultFile.NAME) && !isOfPart(path))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
