package io.github.waymark.configuration.source;

import io.github.waymark.configuration.schema.SchemaReader;
import io.github.waymark.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads the schemas of libraries without a framework, {@code META-INF/config-options/*.yaml}. */
final class SchemaFiles {

    private static final int MAX_SIZE = 4_000_000;

    private SchemaFiles() {}

    static ReadMetadata read(String artifact, Archive archive) throws IOException {
        SchemaReader reader = new SchemaReader(artifact);
        List<String> files = archive.list(SchemaReader.FOLDER, ".yaml");
        for (String file : files) {
            try (InputStream content = new LimitedStream(archive.find(file).orElseThrow(), MAX_SIZE)) {
                reader.read(content.readAllBytes(), file);
            }
        }
        SchemaReader.Result result = reader.result();
        List<MetadataFault> faults = new ArrayList<>();
        for (Problem problem : result.problems()) {
            String reason = problem.where() + ": " + problem.what() + " " + problem.fix();
            faults.add(MetadataFault.malformed(artifact, files.get(0), reason));
        }
        return new ReadMetadata(result.declarations(), faults);
    }
}
