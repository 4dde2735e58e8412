package io.github.waymark.releases.directory;

import io.github.waymark.finding.Finding;
import io.github.waymark.releases.request.Deliverable;
import java.util.List;
import java.util.Optional;

/**
 * The file of a deliverable that was read.
 *
 * @param path relative to the folder of the requests
 * @param deliverable empty if the file can't be read
 * @param findings what is wrong with its YAML, its keys or its place
 */
public record RequestFile(String path, Optional<Deliverable> deliverable, List<Finding> findings) {

    public RequestFile {
        findings = List.copyOf(findings);
    }
}
