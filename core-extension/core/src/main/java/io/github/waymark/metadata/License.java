package io.github.waymark.metadata;

/**
 * A licence.
 *
 * @param id as SPDX has it
 * @param url where its text can be read
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
