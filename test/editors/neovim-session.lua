-- Opens the seed article as a user would, waits for the findings, takes the fix for “Blinked”, and writes what it saw as JSON.
local article, report = vim.env.ARTICLE, vim.env.REPORT
local said = {}

local function findings()
  return vim.tbl_map(function(d)
    return { code = d.code or vim.tbl_get(d, 'user_data', 'lsp', 'code'), line = d.lnum + 1, column = d.col + 1, message = d.message }
  end, vim.diagnostic.get(0))
end
local function finding_of(code)
  for _, d in ipairs(findings()) do
    if d.code == code then return d end
  end
end
local function wait(what, condition)
  if not vim.wait(30000, condition, 50) then error('waited in vain for ' .. what) end
end

local ok, problem = pcall(function()
  vim.cmd('edit ' .. vim.fn.fnameescape(article))
  wait('the slip in a name', function() return finding_of('typo-name') end)
  said.before = findings()
  local slip = finding_of('typo-name')
  vim.api.nvim_win_set_cursor(0, { slip.line, slip.column - 1 })

  local hover = vim.lsp.buf_request_sync(0, 'textDocument/hover', vim.lsp.util.make_position_params(0, 'utf-16'), 10000)
  for _, answer in pairs(hover or {}) do said.hover = answer.result and answer.result.contents.value end

  vim.ui.select = function(items, options, choose)
    said.offered = vim.tbl_map(options.format_item, items)
    choose(items[1], 1)
  end
  vim.lsp.buf.code_action()
  wait('the slip to be gone', function() return said.offered and not finding_of('typo-name') end)
  said.after = findings()
  said.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end)
if not ok then said.problem = tostring(problem) end
vim.fn.writefile({ vim.json and vim.json.encode(said) or vim.fn.json_encode(said) }, report)
vim.cmd('qall!')
