@MizanModule(longs = Longs.STRING, naming = Naming.SNAKE_CASE)
package com.acme.exact;

import dev.mizan.annotations.Longs;
import dev.mizan.annotations.MizanModule;
import dev.mizan.annotations.Naming;
