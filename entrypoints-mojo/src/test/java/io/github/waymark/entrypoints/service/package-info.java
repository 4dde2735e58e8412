@NullMarked
package io.github.waymark.entrypoints.service;

import org.jspecify.annotations.NullMarked;
