/** The store of kept answers on Redis or Valkey, standalone or as a cluster. */
@NullMarked
package dev.mizan.cache.redis;

import org.jspecify.annotations.NullMarked;
