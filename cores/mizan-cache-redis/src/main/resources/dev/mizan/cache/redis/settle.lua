-- Makes generations that are missing, and takes off intents past their end, which replaces what they stood on.
-- KEYS: the generations; ARGV: token, how long generations live
local token, keep = ARGV[1], ARGV[2]
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local lines = {}
for k = 1, #KEYS do
  local old = redis.call('GET', KEYS[k])
  local line = token
  local lapsed = not old
  for intent, till in string.gmatch(old or '', ';([^=;]+)=(%d+)') do
    if tonumber(till) > now then
      line = line .. ';' .. intent .. '=' .. till
    else
      lapsed = true
    end
  end
  if lapsed then
    redis.call('SET', KEYS[k], line, 'PX', keep)
  else
    line = old
  end
  lines[k] = line
end
return lines
