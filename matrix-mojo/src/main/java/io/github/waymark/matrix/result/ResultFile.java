package io.github.waymark.matrix.result;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.waymark.output.OutputFile;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code result.json}. */
public final class ResultFile {

    /** The name of the file. */
    public static final String NAME = "result.json";

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private ResultFile() {}

    /** The text of the file. */
    public static String text(MatrixResult result) {
        return GSON.toJson(result) + "\n";
    }

    /**
     * Writes the file; if that is not possible, to the folder for temporary files.
     *
     * @throws ProblemException if the file can't be written; the fix names the other file
     */
    public static void write(Path file, MatrixResult result) {
        String text = text(result);
        try {
            OutputFile.write(file, text);
        } catch (ProblemException e) {
            throw new ProblemException(
                    new Problem(
                            "The result of the matrix can't be written.",
                            file.toString(),
                            e.problems().get(0).why(),
                            "Make room on the disk and let this user write there. " + elsewhere(text)),
                    e.getCause() == null ? e : e.getCause());
        }
    }

    private static String elsewhere(String text) {
        Path file = null;
        try {
            file = Files.createTempFile("matrix-result-", ".json");
            Files.writeString(file, text);
            return "This result is stored in " + file + ".";
        } catch (IOException e) {
            delete(file);
            return "It can't be stored in the folder for temporary files either: " + e + ".";
        }
    }

    /** A part of a result is of no use, and keeps a disk full. */
    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // The folder for temporary files is swept by the system.
            return;
        }
    }

    /**
     * Reads a file.
     *
     * @throws ProblemException if it does not exist or is not a result
     */
    public static MatrixResult read(Path file) {
        try {
            JsonElement element = JsonParser.parseString(Files.readString(file));
            if (!(element instanceof JsonObject object) || !object.has("schema")) {
                throw new JsonParseException("it has no schema number");
            }
            int schema = object.get("schema").getAsInt();
            if (schema != MatrixResult.SCHEMA) {
                throw new JsonParseException(
                        "its schema is " + schema + ", but this version reads " + MatrixResult.SCHEMA);
            }
            if (!object.has("again")) {
                object.add("again", new JsonArray());
            }
            return GSON.fromJson(object, MatrixResult.class);
        } catch (IOException | RuntimeException e) {
            throw new ProblemException(
                    new Problem(
                            "This is not a result of a matrix.",
                            file.toString(),
                            "It can't be read: " + reason(e) + ".",
                            "Run `mvn matrix:run`, or use the result.json of such a run."),
                    e);
        }
    }

    private static String reason(Exception e) {
        return e instanceof java.nio.file.NoSuchFileException ? "it does not exist" : String.valueOf(e.getMessage());
    }
}
