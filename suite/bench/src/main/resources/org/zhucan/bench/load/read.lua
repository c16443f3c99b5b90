-- SPDX-License-Identifier: Apache-2.0
-- Reads addresses that end in a line of a file, at random. Arguments: file of the token, file of the lines.
-- Each of the threads has a number, and all of one thread runs in a Lua state of its own.
local threads = 0
function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

local function lines(name)
  local found = {}
  for line in io.lines(name) do found[#found + 1] = line end
  return found
end

function init(args)
  math.randomseed(os.time() + number)
  wrk.headers["Authorization"] = "Bearer " .. lines(args[1])[1]
  ids = lines(args[2])
  base = wrk.path
end

function request()
  return wrk.format("GET", base .. "/" .. ids[math.random(#ids)])
end

-- Says what came of it in one line that the bench reads.
function done(summary, latency, requests)
  local e = summary.errors
  io.write(string.format("OUTCOME {\"requests\":%d,\"refused\":%d,\"failed\":%d,\"micros\":%d}\n",
    summary.requests, e.status, e.status + e.connect + e.read + e.write + e.timeout, summary.duration))
end
