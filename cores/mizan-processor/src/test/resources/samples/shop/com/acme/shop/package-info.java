/** A shop with everything a contract may say. */
@NullMarked
@MizanModule(naming = Naming.SNAKE_CASE, auth = Auth.REQUIRED)
package com.acme.shop;

import dev.mizan.annotations.Auth;
import dev.mizan.annotations.MizanModule;
import dev.mizan.annotations.Naming;
import org.jspecify.annotations.NullMarked;
