@NullMarked
package io.github.waymark.notes.scan.noteid;

import org.jspecify.annotations.NullMarked;
