package io.github.waymark.metadata;

/**
 * A licence.
 *
 * @param id the SPDX identifier
 * @param url the page with its text
 */
public record License(String id, String url) {

    static License of(String id) {
        return new License(
                id,
                id.equals("Apache-2.0")
                        ? "https://www.apache.org/licenses/LICENSE-2.0.txt"
                        : "https://spdx.org/licenses/" + id + ".html");
    }
}
